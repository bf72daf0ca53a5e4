package org.drrworkbench.core.drr;

import java.util.Arrays;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * What is tried beside the greedy action while learning.
 *
 * <pre>
 * GAUSSIAN            a + sigma e,                       e ~ N(0, 1) for each component
 * ORNSTEIN_UHLENBECK  a + x,   x = 0.85 x + sigma e      one x for each session
 * EPSILON             with probability epsilon the list is drawn at random
 * </pre>
 *
 * The Ornstein-Uhlenbeck process, pulled back by 0.15 a step, drifts away by about 1.9 sigma.
 */
final class Exploration {
  private static final double KEPT = 0.85;

  private final ExplorationSettings settings;
  private final RandomStream random;
  private final int size;
  private float[] drift;
  private final boolean[] drawn;

  /**
   * @param slots users that step together
   * @param size k
   */
  Exploration(ExplorationSettings settings, int slots, int size, RandomStream random) {
    this.settings = settings;
    this.random = random;
    this.size = size;
    boolean drifts = settings.noise() == ExplorationSettings.Noise.ORNSTEIN_UHLENBECK;
    drift = new float[drifts ? slots * size : 0];
    drawn = new boolean[slots];
  }

  /** Changes the greedy actions [slots, k] into those tried. */
  void disturb(float[] actions, long gradientSteps) {
    double sigma = settings.deviation(gradientSteps);
    switch (settings.noise()) {
      case GAUSSIAN -> {
        for (int d = 0; d < actions.length; d++) {
          actions[d] += (float) (sigma * random.nextGaussian());
        }
      }
      case ORNSTEIN_UHLENBECK -> {
        for (int d = 0; d < actions.length; d++) {
          drift[d] = (float) (KEPT * drift[d] + sigma * random.nextGaussian());
          actions[d] += drift[d];
        }
      }
      case EPSILON -> {
        for (int slot = 0; slot < drawn.length; slot++) {
          drawn[slot] = random.nextDouble() < settings.randomShare();
        }
      }
      case NONE -> {}
    }
  }

  /**
   * Replaces a session's scores by chance where its list is to be drawn.
   *
   * @return whether it did
   */
  boolean draw(int slot, float[] scores) {
    if (drawn[slot]) {
      for (int place = 0; place < scores.length; place++) {
        scores[place] = (float) random.nextDouble();
      }
    }
    return drawn[slot];
  }

  /** Whether a session's list of this step is drawn. */
  boolean drew(int slot) {
    return drawn[slot];
  }

  /** Begins anew where another session takes the place of one that ended. */
  void forget(int slot) {
    if (drift.length > 0) {
      Arrays.fill(drift, slot * size, (slot + 1) * size, 0);
    }
  }

  Snapshot snapshot() {
    return new Snapshot().put("random", random.state()).put("drift", drift.clone());
  }

  void restore(Snapshot from) {
    random.restore(from.bytes("random"));
    drift = from.floats("drift").clone();
  }
}
