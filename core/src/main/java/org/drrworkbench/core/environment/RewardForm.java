package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/** How a rating becomes a reward. */
public enum RewardForm {
  /** Mapped linearly to [-1, 1] (hypothesis H1 on the article's reward). */
  RATING,
  /** Mapped linearly to [0, 1] (H3). */
  UNIT,
  /** 1 for a positive rating, -1 for any other (H4). */
  POSITIVE;

  double reward(float rating, RatingScale scale, PositiveRule positive) {
    return switch (this) {
      case RATING -> scale.normalise(rating);
      case UNIT -> (1 + scale.normalise(rating)) / 2;
      case POSITIVE -> positive.isPositive(rating) ? 1 : -1;
    };
  }
}
