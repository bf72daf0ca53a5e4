package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;

/**
 * One log divided: every row is in exactly one part. Validation rows are for tuning and early
 * stopping only; test rows for nothing but the final evaluation.
 *
 * @param name how it was made, such as {@code user-random-0.7}
 * @param seed seed of the generator that made it
 * @param train rows to fit on
 * @param validation rows carved from the training part
 * @param foldIn rows of users who are in neither of these: what a fitted model is told about them
 *     before it recommends to them; empty but for splits that hold out whole users
 * @param test rows to evaluate on
 * @param dropped rows that would be test rows, but whose users have no row in any other part, so
 *     that nothing is known of them
 */
public record Split(
    String name,
    long seed,
    RatingLog train,
    RatingLog validation,
    RatingLog foldIn,
    RatingLog test,
    RatingLog dropped) {

  /** A split in which all users are trained on and no row is dropped. */
  public Split(String name, long seed, RatingLog train, RatingLog validation, RatingLog test) {
    this(name, seed, train, validation, none(test), test, none(test));
  }

  private static RatingLog none(RatingLog log) {
    return log.select(new int[0]);
  }

  /**
   * The same with the test rows among the training rows as well: what a model must never be fitted
   * on, save to show what such a leak does.
   */
  public Split leaking() {
    return new Split(name, seed, train.concat(test), validation, foldIn, test, dropped);
  }

  /** What a model that needs neither tuning nor early stopping is fitted on. */
  public RatingLog trainAndValidation() {
    return train.concat(validation);
  }
}
