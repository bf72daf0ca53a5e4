package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingScale;

/** The error on train rows that fits log. */
public final class TrainError {
  private TrainError() {}

  /** Predicts a normalised rating. */
  @FunctionalInterface
  public interface Prediction {
    float of(int user, int item);
  }

  /**
   * Root of the mean squared error over all ratings of a matrix, in the data set's unit.
   *
   * @param byUser normalised ratings by user
   */
  public static double rmse(RatingMatrix byUser, Prediction prediction, RatingScale scale) {
    double squares = 0;
    for (int user = 0; user < byUser.lines(); user++) {
      for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
        double error = byUser.value(cell) - prediction.of(user, byUser.other(cell));
        squares += error * error;
      }
    }
    return rmse(squares, byUser.cells(), scale);
  }

  /**
   * Root of the mean squared error, in the data set's unit.
   *
   * @param squares sum of squared errors on ratings normalised to [-1, 1]
   * @param count of how many rows; without rows the error is 0
   */
  public static double rmse(double squares, int count, RatingScale scale) {
    return Math.sqrt(squares / Math.max(1, count)) * (scale.max() - scale.min()) / 2;
  }
}
