package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * What is tried beside the greedy action while learning.
 *
 * @param noise its kind
 * @param actionNoise deviation on each component of the action at the beginning
 * @param finalActionNoise deviation after the decay
 * @param noiseDecaySteps gradient steps over which the one becomes the other; 0 keeps the first
 * @param randomShare epsilon, share of lists drawn at random
 */
record ExplorationSettings(
    Noise noise,
    double actionNoise,
    double finalActionNoise,
    int noiseDecaySteps,
    double randomShare) {

  /** Kinds of exploration; see {@link Exploration}. */
  enum Noise {
    GAUSSIAN,
    ORNSTEIN_UHLENBECK,
    EPSILON,
    NONE
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Choices.of(
            "noise",
            Noise.GAUSSIAN,
            "Exploration: Gaussian or Ornstein-Uhlenbeck noise on the action, now and then a random"
                + " list, or none."),
        Hyperparameter.real(
                "actionNoise",
                0.3,
                0,
                10,
                "Deviation of the noise on each component of the action (of size 1).")
            .searched(0.05, 0.6),
        Hyperparameter.real(
            "finalActionNoise", 0.3, 0, 10, "Deviation of the noise after its decay."),
        Hyperparameter.integer(
            "noiseDecaySteps",
            0,
            0,
            10_000_000,
            "Gradient steps over which the noise goes to its final deviation; 0 for never."),
        Hyperparameter.real(
            "randomShare", 0.1, 0, 1, "With noise=epsilon: the share of lists drawn at random."));
  }

  static ExplorationSettings of(HyperparameterValues values) {
    return new ExplorationSettings(
        Choices.read(values, "noise", Noise.class),
        values.real("actionNoise"),
        values.real("finalActionNoise"),
        values.integer("noiseDecaySteps"),
        values.real("randomShare"));
  }

  /** Deviation of the noise after some gradient steps. */
  double deviation(long gradientSteps) {
    if (noiseDecaySteps == 0) {
      return actionNoise;
    }
    double done = Math.min(1, gradientSteps / (double) noiseDecaySteps);
    return actionNoise + done * (finalActionNoise - actionNoise);
  }
}
