package org.drrworkbench.core.environment;

/** Scores the candidates of one session; the best of them make the list. */
@FunctionalInterface
public interface ListPolicy {
  /**
   * @param slot the session's place in the batch; the environment tells its user, fold and history
   * @param candidates items that may still be recommended; not to be modified
   * @param scores receives one score for each candidate, in their order
   */
  void score(int slot, int[] candidates, float[] scores);
}
