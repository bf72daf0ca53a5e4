package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RowSet;

/**
 * Gives every user the same scores.
 *
 * @param itemScores a score for each item; not to be modified
 * @param fittedOn the rows that shaped them
 */
record SameForAllRecommender(float[] itemScores, RowSet fittedOn) implements Recommender {
  @Override
  public void score(int[] users, float[] scores) {
    for (int row = 0; row < users.length; row++) {
      System.arraycopy(itemScores, 0, scores, row * itemScores.length, itemScores.length);
    }
  }
}
