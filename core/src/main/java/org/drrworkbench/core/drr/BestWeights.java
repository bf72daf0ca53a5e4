package org.drrworkbench.core.drr;

import org.drrworkbench.core.snapshot.Snapshot;

/** The target weights with the best validation so far, and how long ago that was. */
final class BestWeights {
  private float[] actor = {};
  private float[] critic = {};
  private double score = Double.NEGATIVE_INFINITY;
  private long step;
  private int withoutProgress;

  /**
   * Takes note of a validation; the weights are kept when it is the best so far. Where validation
   * cannot tell (NaN), the latest weights are kept and training is never ended early.
   */
  void offer(double score, long step, DrrNetworks networks) {
    if (score > this.score || Double.isNaN(score)) {
      this.score = score;
      this.step = step;
      actor = networks.targetActor().toArray();
      critic = networks.targetCritic().toArray();
      withoutProgress = 0;
    } else {
      withoutProgress++;
    }
  }

  /** Validations since the best one. */
  int withoutProgress() {
    return withoutProgress;
  }

  /** Gradient step of the best validation. */
  long step() {
    return step;
  }

  double score() {
    return score;
  }

  /** Sets online and target networks to the best weights. */
  void applyTo(DrrNetworks networks) {
    networks.actor().set(actor);
    networks.targetActor().set(actor);
    networks.critic().set(critic);
    networks.targetCritic().set(critic);
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("actor", actor)
        .put("critic", critic)
        .put("score", new double[] {score})
        .put("counters", new long[] {step, withoutProgress});
  }

  void restore(Snapshot from) {
    actor = from.floats("actor");
    critic = from.floats("critic");
    score = from.doubles("score")[0];
    step = from.longs("counters")[0];
    withoutProgress = (int) from.longs("counters")[1];
  }
}
