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

  /**
   * What candidates with these ratings would earn.
   *
   * @param ratings at least one
   */
  public SessionRewards session(float[] ratings) {
    double sum = 0;
    for (float rating : ratings) {
      sum += of(rating);
    }
    double mean = sum / ratings.length;
    double squares = 0;
    boolean alike = true;
    for (float rating : ratings) {
      squares += Math.pow(of(rating) - mean, 2);
      alike &= of(rating) == of(ratings[0]);
    }
    // Equal rewards differ from their own mean by rounding, which is no deviation.
    double deviation = alike ? 0 : Math.sqrt(squares / ratings.length);
    return new SessionRewards((float) mean, (float) deviation);
  }
}
