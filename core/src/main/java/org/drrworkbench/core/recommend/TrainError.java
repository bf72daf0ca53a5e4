package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingScale;

/** The error on train rows that fits log. */
public final class TrainError {
  private TrainError() {}

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
