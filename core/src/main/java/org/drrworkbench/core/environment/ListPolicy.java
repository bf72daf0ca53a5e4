package org.drrworkbench.core.environment;

/** Scores the candidates of one session; the best of them make the list. */
@FunctionalInterface
public interface ListPolicy {
  /**
   * @param slot the session's place in the batch
   * @param episode the session's start (user and fold)
   * @param candidates items that may still be recommended, in the first {@code count} places
   * @param scores receives one score for each of them
   */
  void score(int slot, Episode episode, int[] candidates, int count, float[] scores);
}
