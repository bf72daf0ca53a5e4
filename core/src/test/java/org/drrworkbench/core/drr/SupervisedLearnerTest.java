package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.nn.ParameterLayout;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.LoggedKey;
import org.junit.jupiter.api.Test;

class SupervisedLearnerTest {
  private static final Transition LIST =
      new Transition(
          3,
          0,
          new int[] {7, 1},
          new int[] {8, 5, 2},
          new float[0],
          new float[] {1, -0.5f, 0.5f},
          new int[] {7, 1, 8},
          true);

  /** Padded: its list has one item and therefore no pair. */
  private static final Transition ALONE =
      new Transition(
          1, 0, new int[] {7}, new int[] {8}, new float[0], new float[] {1}, new int[] {7}, true);

  private static Map<String, String> settings(String... more) {
    String[] all = Arrays.copyOf(more, more.length + 8);
    System.arraycopy(
        new String[] {"dropout", "0", "l2", "0", "trainListLength", "3", "learner", "supervised"},
        0,
        all,
        more.length,
        8);
    return TinyAgent.settings(all);
  }

  private static SupervisedLearner learner(TinyAgent tiny) {
    return new SupervisedLearner(
        tiny.manager, tiny.settings, tiny.networks, tiny.vectors, new RandomStream(5, "dropout"));
  }

  /** By hand from the untrained actor's action and the item vectors. */
  @Test
  void theLossIsThatOfItsPairs() {
    try (TinyAgent tiny =
        new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), settings())) {
      float[] action = tiny.agent.act(0, new int[] {3}, new int[][] {{7, 1}}, false);
      double[] score = new double[3];
      for (int m = 0; m < 3; m++) {
        for (int d = 0; d < 4; d++) {
          score[m] += tiny.vectors.itemVectors(0)[LIST.items()[m] * 4 + d] * action[d] / 2;
        }
      }
      double weights = 1.5 + 0.5 + 1;
      double expected =
          (1.5 * softPlus(score[1] - score[0])
                  + 0.5 * softPlus(score[2] - score[0])
                  + 1 * softPlus(score[1] - score[2]))
              / weights;
      SupervisedLearner learner = learner(tiny);
      learner.update(MiniBatch.of(LIST, ALONE), false);
      assertThat(learner.drainStatistics().get(LoggedKey.ACTOR_LOSS))
          .isCloseTo(expected, within(1e-5));
    }
  }

  private static double softPlus(double x) {
    return Math.log1p(Math.exp(x));
  }

  @Test
  void itLearnsToPutBetterItemsFirstWithEveryEncoder() {
    for (EncoderSettings.Kind kind : EncoderSettings.Kind.values()) {
      try (TinyAgent tiny =
          new TinyAgent(kind, TinyAgent.factors(), settings("actorLearningRate", "0.01"))) {
        SupervisedLearner learner = learner(tiny);
        learner.update(MiniBatch.of(LIST), false);
        double before = Objects.requireNonNull(learner.drainStatistics().get(LoggedKey.ACTOR_LOSS));
        for (int step = 0; step < 100; step++) {
          learner.update(MiniBatch.of(LIST), false);
        }
        learner.drainStatistics();
        learner.update(MiniBatch.of(LIST), false);
        assertThat(learner.drainStatistics().get(LoggedKey.ACTOR_LOSS))
            .as(kind.name())
            .isLessThan(0.7 * before);
      }
    }
  }

  @Test
  void theCriticTakesNoPartAndTheEncoderLearns() {
    try (TinyAgent tiny =
        new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), settings())) {
      ParameterLayout encoder = new ParameterLayout();
      tiny.settings.newEncoder(9).declare(encoder);
      int cut = (int) encoder.size();
      float[] before = tiny.networks.critic().toArray();
      SupervisedLearner learner = learner(tiny);
      // The actor's output layer starts at zero and hides the encoder from the first gradient.
      learner.update(MiniBatch.of(LIST), false);
      learner.update(MiniBatch.of(LIST), false);
      float[] after = tiny.networks.critic().toArray();
      assertThat(Arrays.copyOf(after, cut)).isNotEqualTo(Arrays.copyOf(before, cut));
      assertThat(Arrays.copyOfRange(after, cut, after.length))
          .isEqualTo(Arrays.copyOfRange(before, cut, before.length));
    }
  }

  @Test
  void aFrozenEncoderStaysAsItWasDrawn() {
    for (String ablation : new String[] {"none", "frozen-encoder"}) {
      try (TinyAgent tiny =
          new TinyAgent(
              EncoderSettings.Kind.GRU,
              TinyAgent.factors(),
              TinyAgent.settings("ablation", ablation, "dropout", "0"))) {
        float[] before = state(tiny);
        for (int step = 0; step < 5; step++) {
          tiny.learner.update(MiniBatch.of(ALONE), false);
        }
        if (ablation.equals("none")) {
          assertThat(state(tiny)).isNotEqualTo(before);
        } else {
          assertThat(state(tiny)).isEqualTo(before);
        }
      }
    }
  }

  private static float[] state(TinyAgent tiny) {
    return HostBuffer.read(
        tiny.networks.state(
            tiny.networks.critic().bindConstant(),
            tiny.vectors.histories(
                tiny.manager, new int[1], new int[] {1}, new int[][] {{7, 2}}, 3)));
  }

  @Test
  void aRestoredLearnerGoesOnAsTheOriginal() {
    try (TinyAgent one = new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), settings());
        TinyAgent two = new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), settings())) {
      SupervisedLearner original = learner(one);
      original.update(MiniBatch.of(LIST), false);
      SupervisedLearner restored = learner(two);
      restored.restore(original.snapshot());
      two.networks.restore(one.networks.snapshot());
      original.update(MiniBatch.of(LIST), false);
      restored.update(MiniBatch.of(LIST), false);
      assertThat(two.networks.snapshot()).isEqualTo(one.networks.snapshot());
      assertThat(restored.snapshot()).isEqualTo(original.snapshot());
    }
  }

  @Test
  void optionsThatDoNotGoTogetherAreRefused() {
    refused("choose rewardCredit=item", settings("rewardCredit", "list"));
    refused("choose replay=uniform", settings("replay", "prioritised"));
    refused(
        "unratedCandidates is 5 and rewardForm is not rating",
        TinyAgent.settings("unratedCandidates", "5", "rewardForm", "positive"));
    refused(
        "unratedCandidates is 5 and historyOf is rated",
        TinyAgent.settings("unratedCandidates", "5", "historyOf", "rated"));
  }

  private static void refused(String sentence, Map<String, String> chosen) {
    assertThatThrownBy(
            () ->
                DrrSettings.of(
                    EncoderSettings.Kind.GRU,
                    DrrSettings.schema(EncoderSettings.Kind.GRU).values(chosen)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(sentence);
  }
}
