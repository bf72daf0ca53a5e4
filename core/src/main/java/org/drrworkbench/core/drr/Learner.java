package org.drrworkbench.core.drr;

import java.util.Map;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.snapshot.Snapshot;

/** What a mini-batch teaches the networks. */
interface Learner {
  /**
   * One gradient step.
   *
   * @param wantsErrors whether somebody asks for the errors, which the step then waits for
   * @return each transition's error; empty when nobody asks
   */
  float[] update(MiniBatch batch, boolean wantsErrors);

  /** Means over the updates since the last call. */
  Map<LoggedKey, Double> drainStatistics();

  Snapshot snapshot();

  void restore(Snapshot from);
}
