package org.drrworkbench.core.drr;

import org.drrworkbench.core.nn.SoftUpdate;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * How the target networks come after the learned ones: by a soft update at each turn, or as a copy
 * of them after every {@code targetCopyEvery} gradient steps, between which they stand still.
 */
final class TargetUpdate {
  private final DrrNetworks networks;
  private final double softUpdateRate;
  private final int copyEvery;
  private long steps;

  TargetUpdate(DrrNetworks networks, LearnerSettings settings) {
    this.networks = networks;
    softUpdateRate = settings.softUpdateRate();
    copyEvery = settings.targetCopyEvery();
  }

  /**
   * After a gradient step.
   *
   * @param turn whether a soft update's turn has come; copies count gradient steps alone
   */
  void afterStep(boolean turn) {
    if (copyEvery > 0) {
      if (++steps % copyEvery == 0) {
        networks.targetCritic().copy(networks.critic());
        networks.targetActor().copy(networks.actor());
      }
    } else if (turn) {
      SoftUpdate.follow(networks.critic(), networks.targetCritic(), softUpdateRate);
      SoftUpdate.follow(networks.actor(), networks.targetActor(), softUpdateRate);
    }
  }

  /** Nothing where updates are soft: then no step depends on those before. */
  Snapshot snapshot() {
    return copyEvery > 0 ? new Snapshot().putLong("steps", steps) : new Snapshot();
  }

  void restore(Snapshot from) {
    if (copyEvery > 0) {
      steps = from.getLong("steps");
    }
  }
}
