package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.split.Parts.Part;

/**
 * How many of a user's rows go where, for ways that divide user by user. Of a user's n rows, {@code
 * round(ratio n)} are training rows, at least one and at most n; the others are test rows. Of the m
 * training rows, {@code round(validation m)} are validation rows, at most m - 1. Halves are rounded
 * up. So every user with a row has a train row, and a user with a single row has no test row.
 *
 * @param ratio training share, above 0 and below 1
 * @param validation validation's share of the training rows, from 0 to below 1
 */
record UserShares(double ratio, double validation) {
  UserShares {
    if (!(ratio > 0 && ratio < 1)) {
      throw new IllegalArgumentException(
          "The train ratio is " + ratio + "; it must be above 0 and below 1.");
    }
    if (!(validation >= 0 && validation < 1)) {
      throw new IllegalArgumentException(
          "The validation share is " + validation + "; it must be from 0 to below 1.");
    }
  }

  /** For ways whose test rows are chosen otherwise: only the validation share counts. */
  static UserShares ofValidation(double validation) {
    return new UserShares(Splitter.DEFAULT_RATIO, validation);
  }

  int training(int rows) {
    return rows == 0 ? 0 : Math.max(1, (int) Math.round(ratio * rows));
  }

  int validation(int training) {
    return training == 0 ? 0 : Math.min(training - 1, (int) Math.round(validation * training));
  }

  /** Puts a user's rows, oldest first, into the order train, validation, test. */
  @FunctionalInterface
  interface Order {
    void arrange(int[] rows);
  }

  /** Divides the log after each user's rows have been arranged. */
  Split divide(String name, long seed, RatingLog log, Order order) {
    RowsByUser byUser = new RowsByUser(log);
    Parts parts = new Parts(log);
    for (int user = 0; user < log.userCount(); user++) {
      int[] rows = byUser.rows(user);
      order.arrange(rows);
      int training = training(rows.length);
      int train = training - validation(training);
      for (int k = train; k < rows.length; k++) {
        parts.put(rows[k], k < training ? Part.VALIDATION : Part.TEST);
      }
    }
    return parts.split(name, seed);
  }
}
