package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;

/**
 * One log divided. Validation rows are for tuning and early stopping only; test rows for nothing
 * but the final evaluation.
 *
 * @param name how it was made, such as {@code user-random-0.7}
 * @param seed seed of the generator that made it
 * @param train rows to fit on
 * @param validation rows carved from the training part
 * @param test rows to evaluate on
 */
public record Split(String name, long seed, RatingLog train, RatingLog validation, RatingLog test) {

  /** What a model that needs neither tuning nor early stopping is fitted on. */
  public RatingLog trainAndValidation() {
    return train.concat(validation);
  }
}
