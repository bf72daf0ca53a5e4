package org.drrworkbench.core.environment;

import java.util.OptionalDouble;

/**
 * Between what rewards of simulated sessions lie, at one list length.
 *
 * @param random what lists drawn at random earn, exactly
 * @param ceiling what the simulator's own lists earn, the most that can be earned
 */
public record RewardBounds(double random, double ceiling) {
  /** Less than this is what sums of another order leave, not something that a list can earn. */
  private static final double LEAST_REACHABLE = 1e-6;

  /**
   * The share of the reachable: 0 as random lists, 1 as the simulator's own. None where sessions
   * show everything, so that every order earns the same.
   *
   * @param reward what some lists earn
   */
  public OptionalDouble share(double reward) {
    double reachable = ceiling - random;
    return reachable > LEAST_REACHABLE
        ? OptionalDouble.of((reward - random) / reachable)
        : OptionalDouble.empty();
  }
}
