package org.drrworkbench.core.evaluate;

/** What an item at any place of the list is worth to NDCG. Unrated items (NaN) are worth 0. */
enum Gain {
  /** The rating itself, shifted where the scale is negative so that its lowest is worth 0. */
  RATING {
    @Override
    double of(float rating, JudgedList list) {
      return Float.isNaN(rating) ? 0 : rating - Math.min(list.scale().min(), 0);
    }
  },

  /** 1 for a positive rating. */
  BINARY {
    @Override
    double of(float rating, JudgedList list) {
      return list.positive().isPositive(rating) ? 1 : 0;
    }
  };

  /** The gain, never negative and never falling as the rating rises. */
  abstract double of(float rating, JudgedList list);
}
