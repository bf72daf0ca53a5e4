package org.drrworkbench.core.evaluate;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/** What an item at any place of the list is worth to NDCG. Unrated items (NaN) are worth 0. */
enum Gain {
  /** The rating itself, shifted where the scale is negative so that its lowest is worth 0. */
  RATING {
    @Override
    double ofRated(float rating, PositiveRule positive, RatingScale scale) {
      return rating - Math.min(scale.min(), 0);
    }
  },

  /** 1 for a positive rating. */
  BINARY {
    @Override
    double ofRated(float rating, PositiveRule positive, RatingScale scale) {
      return positive.isPositive(rating) ? 1 : 0;
    }
  },

  /** 2^(rating gain) - 1, which the top of the scale dominates. */
  EXPONENTIAL {
    @Override
    double ofRated(float rating, PositiveRule positive, RatingScale scale) {
      // StrictMath: the same bits on every processor.
      return StrictMath.pow(2, RATING.ofRated(rating, positive, scale)) - 1;
    }
  },

  /**
   * The rating mapped to [0, 1]: the lowest is worth no more than an unrated item. The article's
   * own [-1, 1] would give negative gains, with which the ratio means nothing.
   */
  NORMALISED {
    @Override
    double ofRated(float rating, PositiveRule positive, RatingScale scale) {
      return (rating - scale.min()) / (scale.max() - scale.min());
    }
  };

  /** The gain, never negative and never falling as the rating rises. */
  final double of(float rating, PositiveRule positive, RatingScale scale) {
    return Float.isNaN(rating) ? 0 : ofRated(rating, positive, scale);
  }

  abstract double ofRated(float rating, PositiveRule positive, RatingScale scale);
}
