package org.drrworkbench.core.drr;

import org.drrworkbench.core.snapshot.Snapshot;

/** The target weights with the best validation so far, and how long ago that was. */
final class BestWeights {
  private float[] actor = {};
  private float[] critic = {};
  private double score = Double.NEGATIVE_INFINITY;
  private double firstCorrelation = Double.NaN;
  private double firstUnseen = Double.NaN;
  private int withoutProgress;

  /**
   * Takes note of a validation; the weights are kept when it is the best so far. Where validation
   * cannot or may not tell (NaN), the latest weights are kept and training is never ended early.
   */
  void offer(double score, DrrNetworks networks) {
    if (score > this.score || Double.isNaN(score)) {
      this.score = score;
      actor = networks.targetActor().toArray();
      critic = networks.targetCritic().toArray();
      withoutProgress = 0;
    } else {
      withoutProgress++;
    }
  }

  /**
   * One number for a validation of two figures.
   *
   * @param correlation of scores with ratings; NaN where no user has two different ones, so that
   *     full ranking alone has a say
   * @param unseen ndcg in full ranking
   */
  double score(ScheduleSettings.ValidateBy by, double correlation, double unseen) {
    if (Double.isNaN(firstUnseen)) {
      firstCorrelation = correlation;
      firstUnseen = unseen;
    }
    return switch (by) {
      case CORRELATION -> correlation;
      case FULL_UNSEEN -> unseen;
      case BOTH ->
          Double.isNaN(correlation)
              ? gain(unseen, firstUnseen)
              : gain(correlation, firstCorrelation) + gain(unseen, firstUnseen);
      case NONE -> Double.NaN;
    };
  }

  private static double gain(double now, double first) {
    return (now - first) / Math.max(1e-3, Math.abs(first));
  }

  /** Validations since the best one. */
  int withoutProgress() {
    return withoutProgress;
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
        .put("score", new double[] {score, firstCorrelation, firstUnseen})
        .put("counters", new long[] {withoutProgress});
  }

  void restore(Snapshot from) {
    actor = from.floats("actor");
    critic = from.floats("critic");
    score = from.doubles("score")[0];
    firstCorrelation = from.doubles("score")[1];
    firstUnseen = from.doubles("score")[2];
    withoutProgress = (int) from.longs("counters")[0];
  }
}
