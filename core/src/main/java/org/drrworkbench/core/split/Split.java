package org.drrworkbench.core.split;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

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
 * @param apart rows taken out of train and validation for simulated users to be fitted on, which no
 *     model sees; empty but for {@link #withRowsApart}
 * @param order of a user's rows where there are no time stamps
 */
public record Split(
    String name,
    long seed,
    RatingLog train,
    RatingLog validation,
    RatingLog foldIn,
    RatingLog test,
    RatingLog dropped,
    RatingLog apart,
    HistoryOrder order) {

  /** A split without rows set apart, in the order of the file. */
  public Split(
      String name,
      long seed,
      RatingLog train,
      RatingLog validation,
      RatingLog foldIn,
      RatingLog test,
      RatingLog dropped) {
    this(name, seed, train, validation, foldIn, test, dropped, none(test), HistoryOrder.FILE);
  }

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
    return new Split(
        name, seed, train.concat(test), validation, foldIn, test, dropped, apart, order);
  }

  /**
   * The same with a random half of the train and validation rows set apart for simulated users;
   * models that get it are fitted on the other half, the larger one where the number is odd.
   *
   * @param drawing seed of the generator {@code simulator/rows} that draws them
   */
  public Split withRowsApart(long drawing) {
    int[] drawn = new int[train.size() + validation.size()];
    Arrays.setAll(drawn, place -> place);
    new RandomStream(drawing, "simulator/rows").shuffle(drawn);
    BitSet taken = new BitSet();
    for (int k = 0; k < drawn.length / 2; k++) {
      taken.set(drawn[k]);
    }
    RatingLog fromTrain = part(train, 0, taken, true);
    RatingLog fromValidation = part(validation, train.size(), taken, true);
    return new Split(
        name,
        seed,
        part(train, 0, taken, false),
        part(validation, train.size(), taken, false),
        foldIn,
        test,
        dropped,
        fromTrain.concat(fromValidation),
        order);
  }

  /** The same rows of their log in another order. */
  Split inOrder(HistoryOrder other, RatingLog ordered) {
    return new Split(
        name,
        seed,
        train.selectedFrom(ordered),
        validation.selectedFrom(ordered),
        foldIn.selectedFrom(ordered),
        test.selectedFrom(ordered),
        dropped.selectedFrom(ordered),
        apart.selectedFrom(ordered),
        other);
  }

  /** The rows of a log, whose first has a place among all, that are taken, or that are not. */
  private static RatingLog part(RatingLog log, int first, BitSet taken, boolean wanted) {
    return log.select(
        IntStream.range(0, log.size()).filter(row -> taken.get(first + row) == wanted).toArray());
  }

  /** Every row of this but those that test, are dropped or tell of users out of training. */
  public RatingLog rated() {
    return apart.size() == 0 ? trainAndValidation() : trainAndValidation().concat(apart);
  }

  /** What a model that needs neither tuning nor early stopping is fitted on. */
  public RatingLog trainAndValidation() {
    return train.concat(validation);
  }
}
