package org.drrworkbench.core.evaluate;

/** The mean feedback on the list, by logged ratings alone; unrated items count 0 (neutral). */
final class Reward {
  private Reward() {}

  /** Mean over the list of the rating mapped to [-1, 1]. */
  static double of(JudgedList list) {
    return list.rewards() / list.shown();
  }

  /** How much higher the best list's reward is, at least 0. */
  static double regret(JudgedList list) {
    return Math.max(0, (list.bestReward() - list.rewards()) / list.shown());
  }
}
