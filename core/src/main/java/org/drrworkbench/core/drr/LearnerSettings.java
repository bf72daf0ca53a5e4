package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * One gradient step.
 *
 * @param kind what teaches the actor
 * @param batchSize N
 * @param discountFactor gamma
 * @param softUpdateRate tau
 * @param targetCopyEvery gradient steps from one copy of the learned networks into the targets to
 *     the next; 0 for soft updates
 * @param actorLearningRate Adam's rate for the actor
 * @param criticLearningRate Adam's rate for critic and encoder
 * @param l2 weight decay of critic and encoder
 * @param actorL2Factor the actor's weight decay as a multiple of theirs
 * @param gradientClip largest global norm of a gradient
 * @param policyDelay critic updates for each update of actor and targets
 * @param targetNoise deviation of the noise on the target action
 * @param behaviourWeight weight of the squared distance between the actor's answer and the recorded
 *     action
 * @param bootstrapAtLimit whether a session cut off by its number of lists counts as going on
 */
record LearnerSettings(
    Kind kind,
    int batchSize,
    double discountFactor,
    double softUpdateRate,
    int targetCopyEvery,
    double actorLearningRate,
    double criticLearningRate,
    double l2,
    double actorL2Factor,
    double gradientClip,
    int policyDelay,
    double targetNoise,
    double behaviourWeight,
    boolean bootstrapAtLimit) {

  /** What teaches the actor. */
  enum Kind {
    /** A critic that learns to value (eq. 7-9). */
    DDPG,
    /** The ratings themselves, by pairs: {@link SupervisedLearner}. */
    SUPERVISED
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Choices.of(
            "learner",
            Kind.DDPG,
            "What teaches the actor: a critic, or for comparison the ratings by pairs without one"
                + " (needs rewardCredit=item)."),
        Hyperparameter.integer("batchSize", 64, 1, 8192, "Transitions in a mini-batch.")
            .article("N, eq. 7-8", "64"),
        Hyperparameter.real(
                "discountFactor",
                0,
                0,
                0.999,
                "Weight of later rewards; 0 values the list shown alone.")
            .article("gamma, eq. 9", "0.9"),
        Hyperparameter.real(
                "softUpdateRate",
                0.005,
                1e-6,
                1,
                "How fast the target networks follow: target = tau online + (1 - tau) target.")
            .article("tau", ""),
        Hyperparameter.integer(
            "targetCopyEvery",
            0,
            0,
            1_000_000,
            "Gradient steps after which the target networks become a copy of the learned ones, in"
                + " place of soft updates; 0 keeps soft updates."),
        Hyperparameter.real(
                "actorLearningRate", 1e-3, 1e-7, 1, "Adam's learning rate for the actor.")
            .searchedByFactors(1e-4, 1e-2)
            .article("", "0.0001"),
        Hyperparameter.real(
                "criticLearningRate",
                1e-3,
                1e-7,
                1,
                "Adam's learning rate for the critic and the encoder.")
            .searchedByFactors(1e-4, 1e-2)
            .article("", "0.001"),
        Hyperparameter.real(
                "l2",
                1e-3,
                0,
                10,
                "Weight decay of critic and encoder, and of the actor (times actorL2Factor).")
            .searchedByFactors(1e-5, 1e-2)
            .article("L2", ""),
        Hyperparameter.real(
            "actorL2Factor",
            1,
            0,
            1e6,
            "The actor's weight decay as a multiple of l2; 0 leaves the actor without."),
        Hyperparameter.real("gradientClip", 5, 1e-3, 1e6, "Largest global norm of a gradient."),
        Hyperparameter.integer(
            "policyDelay",
            1,
            1,
            100,
            "Critic updates for each update of the actor and the targets (TD3)."),
        Hyperparameter.real(
            "targetNoise",
            0,
            0,
            10,
            "Deviation of the noise on the target action, clipped at 2.5 deviations (TD3)."),
        Hyperparameter.real(
            "behaviourWeight",
            0,
            0,
            1e6,
            "Pull of the actor towards the recorded actions; 0 leaves it free."),
        Hyperparameter.flag(
            "bootstrapAtLimit",
            false,
            "Whether a session cut off by its number of lists is valued as if it went on."));
  }

  static LearnerSettings of(HyperparameterValues values) {
    return new LearnerSettings(
        Choices.read(values, "learner", Kind.class),
        values.integer("batchSize"),
        values.real("discountFactor"),
        values.real("softUpdateRate"),
        values.integer("targetCopyEvery"),
        values.real("actorLearningRate"),
        values.real("criticLearningRate"),
        values.real("l2"),
        values.real("actorL2Factor"),
        values.real("gradientClip"),
        values.integer("policyDelay"),
        values.real("targetNoise"),
        values.real("behaviourWeight"),
        values.flag("bootstrapAtLimit"));
  }

  /**
   * Refuses a budget in which the target networks would never learn.
   *
   * @throws IllegalArgumentException one sentence with what to do
   */
  void refuseBudget(long gradientSteps) {
    if (targetCopyEvery > gradientSteps) {
      throw new IllegalArgumentException(
          "targetCopyEvery is "
              + targetCopyEvery
              + ", but the budget is "
              + gradientSteps
              + " gradient steps, so that the target networks, which are what recommends, would"
              + " never learn; choose a lower targetCopyEvery or a larger budget.");
    }
  }

  /** Weight decay of the actor. */
  double actorL2() {
    return l2 * actorL2Factor;
  }

  LearnerSettings withoutDiscount() {
    return new LearnerSettings(
        kind,
        batchSize,
        0,
        softUpdateRate,
        targetCopyEvery,
        actorLearningRate,
        criticLearningRate,
        l2,
        actorL2Factor,
        gradientClip,
        policyDelay,
        targetNoise,
        behaviourWeight,
        bootstrapAtLimit);
  }
}
