package org.drrworkbench.core.evaluate;

import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.recommend.RatingPredictor;

/**
 * The errors of predicted ratings over all test rows, each row counting once; predictions are
 * clipped to the scale first. Not a mean over users, so that users with many test rows weigh more.
 */
final class RatingErrors {
  private RatingErrors() {}

  /**
   * RMSE and MAE, as figures of {@link Protocol#RATED_ONLY} at list length 0.
   *
   * @throws EvaluationException if a prediction is not a finite number
   */
  static List<MetricValue> of(RatingPredictor model, RatingLog test) {
    RatingScale scale = test.scale();
    RowsByUser byUser = new RowsByUser(test);
    double squares = 0;
    double absolutes = 0;
    int users = 0;
    for (int user = 0; user < test.userCount(); user++) {
      int[] rows = byUser.rows(user);
      if (rows.length == 0) {
        continue;
      }
      users++;
      int[] items = new int[rows.length];
      for (int k = 0; k < rows.length; k++) {
        items[k] = test.item(rows[k]);
      }
      float[] predicted = new float[rows.length];
      model.predict(user, items, predicted);
      for (int k = 0; k < rows.length; k++) {
        if (!Float.isFinite(predicted[k])) {
          throw new EvaluationException(
              "The model predicts "
                  + predicted[k]
                  + " for user "
                  + user
                  + " and item "
                  + items[k]
                  + ", not a finite number; its training has diverged or its data are faulty.");
        }
        double error = scale.clip(predicted[k]) - test.rating(rows[k]);
        squares += error * error;
        absolutes += Math.abs(error);
      }
    }
    return List.of(
        new MetricValue(
            Protocol.RATED_ONLY, Metric.RMSE, 0, Math.sqrt(squares / test.size()), users),
        new MetricValue(Protocol.RATED_ONLY, Metric.MAE, 0, absolutes / test.size(), users));
  }
}
