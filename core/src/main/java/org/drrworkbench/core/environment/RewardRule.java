package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/**
 * What a rating is worth.
 *
 * @param form how a rating becomes a reward
 * @param scale of the ratings
 * @param positive which ratings are positive
 */
public record RewardRule(RewardForm form, RatingScale scale, PositiveRule positive) {

  /**
   * @param rating in the unit of the scale
   */
  public double of(float rating) {
    return form.reward(rating, scale, positive);
  }

  /** Mean reward of some ratings: what a random list of them would earn. */
  public float mean(float[] ratings) {
    double sum = 0;
    for (float rating : ratings) {
      sum += of(rating);
    }
    return (float) (sum / ratings.length);
  }
}
