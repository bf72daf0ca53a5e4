package org.drrworkbench.core.recommend;

/** Scores items for users in the middle of a session, when their histories have moved on. */
@FunctionalInterface
public interface SessionScorer {
  /**
   * @param users the users to score for
   * @param histories for each of them the items that the scorer wants to be shown, oldest first, no
   *     more than its history length
   * @param scores receives the scores, row-major [users.length, number of items]
   */
  void score(int[] users, int[][] histories, float[] scores);

  /** Whether scores depend on the histories, so that they must be asked for again each step. */
  default boolean followsHistory() {
    return true;
  }

  /** A scorer that pays no attention to the session. */
  static SessionScorer of(ItemScorer scorer) {
    return new SessionScorer() {
      @Override
      public void score(int[] users, int[][] histories, float[] scores) {
        scorer.score(users, scores);
      }

      @Override
      public boolean followsHistory() {
        return false;
      }
    };
  }
}
