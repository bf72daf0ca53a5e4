package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.Factors;

/**
 * Users who answer any recommendation (online mode): the feedback is the prediction of a PMF of its
 * own, r = u . i on ratings normalised to [-1, 1], clipped to the scale (hypothesis H1 on the
 * article's reward).
 */
public final class Simulator {
  private final Factors factors;
  private final RatingScale scale;

  /**
   * @param factors fitted on ratings normalised to [-1, 1]
   * @param scale of those ratings
   */
  public Simulator(Factors factors, RatingScale scale) {
    this.factors = factors;
    this.scale = scale;
  }

  /** Feedback in [-1, 1]. */
  public float reward(int user, int item) {
    return Math.max(-1, Math.min(1, factors.product(user, item)));
  }

  /** Feedback in the unit of the scale. */
  public float rating(int user, int item) {
    return (float) scale.denormalise(reward(user, item));
  }
}
