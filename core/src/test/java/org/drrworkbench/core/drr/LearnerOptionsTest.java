package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.SessionRewards;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.Test;

/** What each option of the update does, and that it does nothing else. */
class LearnerOptionsTest {
  private static final float[] ANSWER = {0.4f, -0.3f, 0.2f, 0.9f};

  private static MiniBatch batch(boolean list) {
    return MiniBatch.of(
        new Transition(
            0,
            0,
            new int[] {1, 2, 3},
            new int[] {4, 5},
            ANSWER,
            list ? new float[] {-0.25f} : new float[] {0.5f, -1},
            new int[] {2, 3, 4},
            false),
        new Transition(
            3, 0, new int[] {7}, new int[] {8}, ANSWER, new float[] {1}, new int[] {7, 8}, false));
  }

  private static TinyAgent tiny(String... settings) {
    String[] all = Arrays.copyOf(settings, settings.length + 4);
    all[settings.length] = "dropout";
    all[settings.length + 1] = "0";
    all[settings.length + 2] = "l2";
    all[settings.length + 3] = "0";
    return new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), TinyAgent.settings(all));
  }

  @Test
  void listCreditValuesTheActorsAnswerByTheListsReward() {
    try (TinyAgent tiny = tiny("rewardCredit", "list")) {
      double expected =
          (Math.pow(-0.25 - tiny.startValue(0, ANSWER), 2)
                  + Math.pow(1 - tiny.startValue(3, ANSWER), 2))
              / 2;
      tiny.learner.update(batch(true), false);
      assertThat(tiny.criticLoss()).isCloseTo(expected, within(1e-5));
    }
  }

  @Test
  void theListsRewardIsAMeanASumOrDiscountedByRank() {
    float[] rewards = {1, 0, -0.5f};
    assertThat(RewardSettings.ListReward.MEAN.of(rewards)).isCloseTo(0.5 / 3, within(1e-9));
    assertThat(RewardSettings.ListReward.SUM.of(rewards)).isEqualTo(0.5);
    // Weights 1, 1/log2(3) = 0.63093 and 1/2: (1 - 0.25) / 2.13093.
    assertThat(RewardSettings.ListReward.DISCOUNTED.of(rewards)).isCloseTo(0.351959, within(1e-5));
  }

  @Test
  void theActorAndTheTargetsWaitForTheirTurn() {
    try (TinyAgent tiny = tiny("policyDelay", "3")) {
      float[] actor = tiny.networks.actor().toArray();
      float[] critic = tiny.networks.critic().toArray();
      float[] target = tiny.networks.targetCritic().toArray();
      tiny.learner.update(batch(false), false);
      tiny.learner.update(batch(false), false);
      assertThat(tiny.networks.critic().toArray()).isNotEqualTo(critic);
      assertThat(tiny.networks.actor().toArray()).isEqualTo(actor);
      assertThat(tiny.networks.targetCritic().toArray()).isEqualTo(target);
      tiny.learner.update(batch(false), false);
      assertThat(tiny.networks.actor().toArray()).isNotEqualTo(actor);
      assertThat(tiny.networks.targetCritic().toArray()).isNotEqualTo(target);
    }
  }

  @Test
  void theDelayedTurnIsKeptInASnapshot() {
    try (TinyAgent tiny = tiny("policyDelay", "3");
        TinyAgent other = tiny("policyDelay", "3")) {
      tiny.learner.update(batch(false), false);
      tiny.learner.update(batch(false), false);
      other.learner.restore(tiny.learner.snapshot());
      other.networks.restore(tiny.networks.snapshot());
      tiny.learner.update(batch(false), false);
      other.learner.update(batch(false), false);
      assertThat(other.networks.snapshot()).isEqualTo(tiny.networks.snapshot());
    }
  }

  /** With one target critic far below, targets take the lower value whichever it is. */
  @Test
  void targetsTakeTheLowerOfTwoCritics() {
    for (String low : new String[] {"critic", "critic2"}) {
      try (TinyAgent tiny = tiny("doubleCritic", "true", "discountFactor", "0.5")) {
        ParameterLayout layout = new ParameterLayout();
        tiny.settings.newEncoder(9).declare(layout);
        tiny.networks.criticShapes().forEach(critic -> critic.declare(layout));
        float[] target = tiny.networks.targetCritic().toArray();
        // The last number of the output's bias is b(s).
        int b = (int) layout.offset(low + "/bias3") + 4;
        target[b] = -100;
        tiny.networks.targetCritic().set(target);
        tiny.learner.update(batch(false), false);
        // y is near r - 50 in both transitions, and both critics pay for it.
        double loss = tiny.criticLoss();
        assertThat(loss).as(low).isBetween(2 * 48.0 * 48, 2 * 52.0 * 52);
      }
    }
  }

  /**
   * All users point along the first axis, so that the untrained critic sees that component alone,
   * and what a target gains over the one without noise is its noise times a constant.
   */
  @Test
  void targetNoiseHasItsDeviationAndIsCutOffAtTwoAndAHalf() {
    double[] plain = targets("linear", "0");
    double[] noisy = targets("linear", "3");
    double[] deviations = new double[plain.length];
    Arrays.setAll(deviations, b -> (noisy[b] - plain[b]) / 3);
    assertThat(Arrays.stream(deviations).max()).hasValueCloseTo(2.5, within(1e-4));
    assertThat(Arrays.stream(deviations).min()).hasValueCloseTo(-2.5, within(1e-4));
    // A standard normal cut at 2.5 has variance 0.978; three standard errors over 2000 are 0.09.
    assertThat(Arrays.stream(deviations).map(d -> d * d).average())
        .hasValueCloseTo(0.978, within(0.09));
  }

  @Test
  void aTanhActorsTargetActionStaysWithinItsRange() {
    double[] noisy = targets("tanh", "3");
    assertThat(Arrays.stream(noisy).max()).hasValueCloseTo(1.0, within(1e-5));
    assertThat(Arrays.stream(noisy).min()).hasValueCloseTo(-1.0, within(1e-5));
  }

  /** The first component of 2000 target actions, as the targets tell it. */
  private static double[] targets(String actor, String deviation) {
    float[] users = new float[6 * 4];
    for (int user = 0; user < 6; user++) {
      users[4 * user] = 1;
    }
    Factors factors = new Factors(4, users, TinyAgent.factors().items());
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            factors,
            TinyAgent.settings(
                "actor", actor, "targetNoise", deviation, "discountFactor", "0.5"))) {
      Transition[] many = new Transition[2000];
      Arrays.fill(
          many,
          new Transition(
              3, 0, new int[] {7}, new int[] {8}, ANSWER, new float[] {0}, new int[] {7}, false));
      float[] y =
          HostBuffer.read(
              new TargetValues(
                      tiny.manager, tiny.settings, tiny.networks, new RandomStream(5, "noise"))
                  .of(
                      MiniBatch.of(many),
                      new BatchTensors(tiny.manager, tiny.settings, tiny.vectors)));
      double slope = 0.5 * tiny.startValue(3, new float[] {1, 0, 0, 0});
      int width = y.length / many.length;
      return IntStream.range(0, many.length).mapToDouble(b -> y[b * width] / slope).toArray();
    }
  }

  @Test
  void aStrongPullBringsTheActorToTheRecordedActions() {
    double free = distanceAfter("0");
    assertThat(distanceAfter("100")).isLessThan(0.5 * free);
  }

  private static double distanceAfter(String weight) {
    try (TinyAgent tiny =
        tiny("behaviourWeight", weight, "actor", "linear", "actorLearningRate", "0.01")) {
      for (int step = 0; step < 300; step++) {
        tiny.learner.update(batch(false), false);
      }
      float[] action = tiny.agent.act(0, new int[] {0}, new int[][] {{1, 2, 3}}, false);
      double sum = 0;
      for (int d = 0; d < 4; d++) {
        sum += Math.pow(action[d] - ANSWER[d], 2);
      }
      return Math.sqrt(sum);
    }
  }

  @Test
  void everyCombinationOfFormsLearnsWithoutNan() {
    for (String actor : new String[] {"correction", "direction", "tanh", "linear"}) {
      for (String critic : new String[] {"bilinear", "joined", "concatenated"}) {
        for (String credit : new String[] {"item", "list"}) {
          try (TinyAgent tiny =
              new TinyAgent(
                  EncoderSettings.Kind.ATTENTION,
                  TinyAgent.factors(),
                  TinyAgent.settings(
                      "actor",
                      actor,
                      "critic",
                      critic,
                      "rewardCredit",
                      credit,
                      "doubleCritic",
                      "true",
                      "discountFactor",
                      "0.9"))) {
            for (int step = 0; step < 5; step++) {
              tiny.learner.update(batch(credit.equals("list")), true);
            }
            assertThat(tiny.criticLoss()).as(actor + critic + credit).isFinite();
            assertThat(tiny.agent.act(0, new int[] {1}, new int[][] {{2}}, true))
                .doesNotContain(Float.NaN);
          }
        }
      }
    }
  }

  /** By hand: centred by 0.25 the rewards 1, 0.5 and -1 are 0.75, 0.25 and -1.25. */
  @Test
  void aRewardIsClippedAfterItWasCentred() {
    assertThat(counted("true", "0.5")).containsExactly(0.5, 0.25, -0.5);
    assertThat(counted("true", "1")).containsExactly(0.75, 0.25, -1);
    assertThat(counted("true", "0")).containsExactly(0.75, 0.25, -1.25);
    assertThat(counted("false", "0.75")).containsExactly(0.75, 0.5, -0.75);
    assertThatThrownBy(() -> counted("true", "10.5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Hyperparameter rewardClip is '10.5'; it must be a number from 0.0 to 10.0.");
  }

  private static double[] counted(String centred, String clip) {
    RewardSettings rules =
        RewardSettings.of(
            DrrSettings.schema(EncoderSettings.Kind.GRU)
                .values(Map.of("centredReward", centred, "rewardClip", clip)));
    SessionRewards usual = new SessionRewards(0.25f, 0.5f);
    return DoubleStream.of(1, 0.5, -1).map(earned -> rules.counted(earned, usual)).toArray();
  }

  /** By hand: at a deviation of 0.5 every reward doubles, before it is cut to 1.5. */
  @Test
  void aRewardIsScaledBetweenCentringAndClipping() {
    RewardSettings scaled =
        RewardSettings.of(
            DrrSettings.schema(EncoderSettings.Kind.GRU)
                .values(Map.of("scaledReward", "true", "rewardClip", "1.5")));
    SessionRewards usual = new SessionRewards(0.25f, 0.5f);
    assertThat(DoubleStream.of(1, 0.5, -1).map(earned -> scaled.counted(earned, usual)))
        .containsExactly(1.5, 0.5, -1.5);
    // Where all candidates earn the same there is nothing to divide by.
    assertThat(scaled.counted(0.5, new SessionRewards(0.5f, 0))).isZero();
  }

  @Test
  void theActorsWeightDecayIsAMultipleOfTheCritics() {
    for (boolean twin : new boolean[] {false, true}) {
      Weights usual = afterAStep(twin, "0.1", "1");
      Weights half = afterAStep(twin, "0.2", "0.5");
      Weights none = afterAStep(twin, "0.1", "0");
      assertThat(half.actor()).isEqualTo(usual.actor());
      assertThat(half.critic()).isNotEqualTo(usual.critic());
      assertThat(none.critic()).isEqualTo(usual.critic());
      assertThat(none.actor())
          .isNotEqualTo(usual.actor())
          .isEqualTo(afterAStep(twin, "0", "1").actor());
    }
  }

  private record Weights(float[] actor, float[] critic) {}

  /**
   * What is learned in one step. The actor must not see what decay makes of the critic: where both
   * train the encoder it learns before the critic moves, and the supervised twin has no critic.
   */
  private static Weights afterAStep(boolean twin, String l2, String factor) {
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            TinyAgent.factors(),
            TinyAgent.settings(
                "dropout", "0", "encoderTrainedBy", "both", "l2", l2, "actorL2Factor", factor))) {
      Learner learner =
          twin
              ? new SupervisedLearner(
                  tiny.manager,
                  tiny.settings,
                  tiny.networks,
                  tiny.vectors,
                  new RandomStream(5, "dropout"))
              : tiny.learner;
      learner.update(batch(false), false);
      return new Weights(tiny.networks.actor().toArray(), tiny.networks.critic().toArray());
    }
  }

  @Test
  void tanhActionsStayWithinOne() {
    try (TinyAgent tiny = tiny("actor", "tanh", "actorLearningRate", "0.1")) {
      for (int step = 0; step < 50; step++) {
        tiny.learner.update(batch(false), false);
      }
      for (float a : tiny.agent.act(0, new int[] {0}, new int[][] {{1, 2}}, false)) {
        assertThat(Math.abs(a)).isLessThanOrEqualTo(1);
      }
    }
  }
}
