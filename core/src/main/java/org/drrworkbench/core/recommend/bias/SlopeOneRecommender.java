package org.drrworkbench.core.recommend.bias;

import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RatingPredictor;

/** Predicts by slope one; its scores are its predictions, normalised to [-1, 1]. */
final class SlopeOneRecommender implements RatingPredictor {
  private final ItemDifferences differences;
  private final RatingMatrix byUser;
  private final double mean;
  private final boolean weighted;
  private final RowSet fittedOn;
  private final RatingScale scale;

  /**
   * @param byUser what is known of each user
   * @param mean of all ratings, normalised
   * @param weighted whether pairs count by the users who rated both
   */
  SlopeOneRecommender(
      ItemDifferences differences,
      RatingMatrix byUser,
      double mean,
      boolean weighted,
      RowSet fittedOn,
      RatingScale scale) {
    this.differences = differences;
    this.byUser = byUser;
    this.mean = mean;
    this.weighted = weighted;
    this.fittedOn = fittedOn;
    this.scale = scale;
  }

  @Override
  public RowSet fittedOn() {
    return fittedOn;
  }

  @Override
  public void score(int[] users, float[] scores) {
    int items = byUser.others();
    for (int row = 0; row < users.length; row++) {
      double otherwise = userMean(users[row]);
      for (int item = 0; item < items; item++) {
        scores[row * items + item] = (float) normalised(users[row], item, otherwise);
      }
    }
  }

  @Override
  public void predict(int user, int[] items, float[] ratings) {
    double otherwise = userMean(user);
    for (int k = 0; k < items.length; k++) {
      ratings[k] = (float) scale.denormalise(normalised(user, items[k], otherwise));
    }
  }

  private double userMean(int user) {
    if (byUser.count(user) == 0) {
      return mean;
    }
    double sum = 0;
    for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
      sum += byUser.value(cell);
    }
    return sum / byUser.count(user);
  }

  private double normalised(int user, int item, double otherwise) {
    double sum = 0;
    double weights = 0;
    for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
      int other = byUser.other(cell);
      int count = other == item ? 0 : differences.count(item, other);
      if (count > 0) {
        double weight = weighted ? 1 : 1.0 / count;
        sum += weight * (differences.sum(item, other) + count * byUser.value(cell));
        weights += weight * count;
      }
    }
    return weights == 0 ? otherwise : sum / weights;
  }
}
