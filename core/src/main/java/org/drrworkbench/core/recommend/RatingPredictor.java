package org.drrworkbench.core.recommend;

/**
 * A recommender that can also say how a user would rate an item, so that the error of its
 * predictions can be measured. Its scores need not be ratings.
 */
public interface RatingPredictor extends Recommender {
  /**
   * Predicts ratings.
   *
   * @param user the user's index
   * @param items item indexes
   * @param ratings receives one finite prediction for each item, in the data set's unit; it may lie
   *     beyond the scale, and whoever measures errors clips it
   */
  void predict(int user, int[] items, float[] ratings);
}
