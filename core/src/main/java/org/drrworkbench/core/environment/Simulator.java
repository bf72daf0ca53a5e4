package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.PmfLink;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.ColdValue;
import org.drrworkbench.core.recommend.SimulatorSettings.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Users who answer any recommendation (online mode): the feedback is the prediction of a factor
 * model of its own, u . i on ratings normalised to [-1, 1], clipped to the scale (hypothesis H1 on
 * the article's reward). Where the settings say so, a rating of the log comes before the
 * prediction, and a mean in the place of one that knows the user or the item not at all.
 */
public final class Simulator {
  private final Factors factors;
  private final PmfLink link;
  private final RatingScale scale;
  private final @Nullable LoggedRatings logged;
  private final @Nullable ColdPairs cold;

  /**
   * Predictions alone, by a linear link.
   *
   * @param factors fitted on ratings normalised to [-1, 1]
   * @param scale of those ratings
   */
  public Simulator(Factors factors, RatingScale scale) {
    this.factors = factors;
    this.scale = scale;
    link = PmfLink.LINEAR;
    logged = null;
    cold = null;
  }

  /**
   * @param factors of the settings' kind, fitted on the rows
   * @param rows what the simulator knows
   */
  Simulator(Factors factors, RatingLog rows, SimulatorSettings settings) {
    this.factors = factors;
    scale = rows.scale();
    link = settings.kind() == Kind.LOGISTIC_PMF ? PmfLink.LOGISTIC : PmfLink.LINEAR;
    logged = settings.logOverrides() ? new LoggedRatings(rows) : null;
    cold =
        settings.coldValue() == ColdValue.PREDICTION
            ? null
            : new ColdPairs(rows, settings.coldValue());
  }

  /** Feedback in [-1, 1]. */
  public float reward(int user, int item) {
    float rating = loggedRating(user, item);
    return Float.isNaN(rating) ? predicted(user, item) : (float) scale.normalise(rating);
  }

  /** Feedback in the unit of the scale. */
  public float rating(int user, int item) {
    float rating = loggedRating(user, item);
    return Float.isNaN(rating) ? (float) scale.denormalise(predicted(user, item)) : rating;
  }

  private float loggedRating(int user, int item) {
    return logged == null ? Float.NaN : logged.rating(user, item);
  }

  private float predicted(int user, int item) {
    if (cold != null && cold.isCold(user, item)) {
      return cold.reward(user);
    }
    float prediction = (float) link.predict(factors.product(user, item));
    return Math.max(-1, Math.min(1, prediction));
  }
}
