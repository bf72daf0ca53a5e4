package org.drrworkbench.core.drr;

import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/** How mini-batches are drawn from the replay memory. */
interface Sampling {
  /** Takes note of a transition that was put at a place. */
  void added(int place);

  /** Draws a mini-batch with replacement. */
  MiniBatch draw(ReplayMemory memory, int batchSize, RandomStream random);

  /** Whether the next draws depend on the critic's errors. */
  boolean wantsErrors();

  /**
   * Takes note of the critic's errors.
   *
   * @param errors mean |y - Q| of each transition
   */
  void learned(MiniBatch batch, float[] errors);

  Snapshot snapshot();

  void restore(Snapshot from);

  /** The sampling that settings ask for. */
  static Sampling of(ReplaySettings settings) {
    return switch (settings.order()) {
      case UNIFORM -> new UniformSampling();
      case PRIORITISED -> new PrioritisedSampling(settings);
    };
  }
}
