package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.function.Function;
import org.drrworkbench.core.random.RandomStream;
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

  /**
   * A learner of the kind that is set.
   *
   * @param manager owns its arrays
   * @param streams the generators by their names
   */
  static Learner of(
      NDManager manager,
      DrrSettings settings,
      Agent agent,
      Function<String, RandomStream> streams) {
    return switch (settings.learner().kind()) {
      case DDPG ->
          new DdpgLearner(
              manager,
              settings,
              agent.networks(),
              agent.vectors(),
              streams.apply("dropout"),
              streams.apply("targetNoise"));
      case SUPERVISED ->
          new SupervisedLearner(
              manager, settings, agent.networks(), agent.vectors(), streams.apply("dropout"));
    };
  }
}
