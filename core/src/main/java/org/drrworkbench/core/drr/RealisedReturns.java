package org.drrworkbench.core.drr;

import org.drrworkbench.core.snapshot.Snapshot;

/**
 * What sessions really earned from each of their steps on, discounted: beside it the critic's
 * values show whether it promises too much. Counted when a session ends.
 */
final class RealisedReturns {
  private final double discountFactor;
  private final int longest;
  private final double[] rewards;
  private final int[] steps;
  private double sum;
  private long count;

  /**
   * @param slots users that step together
   * @param longest most steps of a session
   */
  RealisedReturns(double discountFactor, int slots, int longest) {
    this.discountFactor = discountFactor;
    this.longest = longest;
    this.rewards = new double[slots * longest];
    this.steps = new int[slots];
  }

  /** Takes note of a step's reward, as the critic learns it. */
  void step(int slot, double reward, boolean ends) {
    rewards[slot * longest + steps[slot]++] = reward;
    if (!ends) {
      return;
    }
    double following = 0;
    while (steps[slot] > 0) {
      following = rewards[slot * longest + --steps[slot]] + discountFactor * following;
      sum += following;
      count++;
    }
  }

  /** Mean return since the last call; NaN when no session ended. */
  double drain() {
    double mean = sum / count;
    sum = 0;
    count = 0;
    return mean;
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("rewards", rewards.clone())
        .put("steps", steps.clone())
        .put("sum", new double[] {sum})
        .putLong("count", count);
  }

  void restore(Snapshot from) {
    System.arraycopy(from.doubles("rewards"), 0, rewards, 0, rewards.length);
    System.arraycopy(from.ints("steps"), 0, steps, 0, steps.length);
    sum = from.doubles("sum")[0];
    count = from.getLong("count");
  }
}
