package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class PrioritisedSamplingTest {
  private static final DrrSettings SETTINGS = settings();

  private static DrrSettings settings() {
    return DrrSettings.of(
        EncoderSettings.Kind.GRU,
        DrrSettings.schema(EncoderSettings.Kind.GRU)
            .values(
                TinyAgent.settings(
                    "replay",
                    "prioritised",
                    "replayCapacity",
                    "4",
                    "priorityExponent",
                    "0.5",
                    "importanceExponent",
                    "0.4",
                    "importanceSteps",
                    "2")));
  }

  private static Transition transition(int user) {
    return new Transition(
        user,
        0,
        new int[] {1},
        new int[] {2, 3},
        new float[0],
        new float[] {0, 1},
        new int[] {1},
        true);
  }

  private static ReplayMemory memory(Sampling sampling, int count) {
    ReplayMemory memory = new ReplayMemory(SETTINGS);
    for (int user = 0; user < count; user++) {
      sampling.added(memory.add(transition(user)));
    }
    return memory;
  }

  /**
   * Errors 3.999, 0.999, 0.249 and 0.0615 give p = (|error| + 0.001)^0.5 = 2, 1, 0.5 and 0.25 of
   * 3.75 in all.
   */
  @Test
  void drawsInProportionToTheErrorAndWeighsAgainst() {
    PrioritisedSampling sampling = new PrioritisedSampling(SETTINGS.replay());
    ReplayMemory memory = memory(sampling, 4);
    sampling.learned(
        new MiniBatch(new Transition[4], new int[] {0, 1, 2, 3}, new float[4]),
        new float[] {3.999f, 0.999f, 0.249f, 0.0615f});
    MiniBatch batch = sampling.draw(memory, 30_000, new RandomStream(3, "draws"));
    int[] drawn = new int[4];
    float[] weight = new float[4];
    for (int b = 0; b < batch.size(); b++) {
      int place = batch.places()[b];
      assertThat(batch.transitions()[b].user()).isEqualTo(place);
      drawn[place]++;
      weight[place] = batch.weights()[b];
    }
    double[] p = {2, 1, 0.5, 0.25};
    for (int place = 0; place < 4; place++) {
      double share = p[place] / 3.75;
      // Three standard errors of a share over 30,000 draws.
      assertThat(drawn[place] / 30_000.0)
          .isCloseTo(share, within(3 * Math.sqrt(share * (1 - share) / 30_000)));
      // beta is 0.4 at the first mini-batch; the rarest has the largest weight, 1.
      assertThat(weight[place]).isCloseTo((float) Math.pow(p[place] / 0.25, -0.4), within(1e-4f));
    }
  }

  @Test
  void betaGrowsToOne() {
    assertThat(SETTINGS.replay().importance(0)).isEqualTo(0.4);
    assertThat(SETTINGS.replay().importance(1)).isCloseTo(0.7, within(1e-12));
    assertThat(SETTINGS.replay().importance(9)).isEqualTo(1);
  }

  @Test
  void aNewTransitionIsAsLikelyAsTheMostSurprisingOne() {
    PrioritisedSampling sampling = new PrioritisedSampling(SETTINGS.replay());
    ReplayMemory memory = memory(sampling, 1);
    sampling.learned(
        new MiniBatch(new Transition[1], new int[] {0}, new float[1]), new float[] {8.999f});
    sampling.added(memory.add(transition(1)));
    MiniBatch batch = sampling.draw(memory, 2000, new RandomStream(3, "draws"));
    long newer = Arrays.stream(batch.places()).filter(place -> place == 1).count();
    assertThat(newer).isBetween(930L, 1070L);
  }

  /** The bug of a public implementation: the priority was |y| instead of |y - Q|. */
  @Test
  void theLearnersErrorIsThatOfTheTargetAgainstTheValue() {
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0", "replay", "prioritised"))) {
      Transition one =
          new Transition(
              3,
              0,
              new int[] {7},
              new int[] {8, 5},
              new float[0],
              new float[] {1, -1},
              new int[] {7},
              true);
      float[] errors = tiny.learner.update(MiniBatch.of(one), true);
      double expected =
          (Math.abs(1 - tiny.startValue(3, 8)) + Math.abs(-1 - tiny.startValue(3, 5))) / 2;
      assertThat(errors[0]).isCloseTo((float) expected, within(1e-5f));
      assertThat(expected).isNotCloseTo(1, within(1e-3));
    }
  }

  @Test
  void importanceWeightsScaleTheCriticsLoss() {
    assertThat(loss(0.5f)).isCloseTo(0.5 * loss(1), within(1e-6));
  }

  private static double loss(float weight) {
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0", "replay", "prioritised"))) {
      Transition one = transition(2);
      tiny.learner.update(
          new MiniBatch(new Transition[] {one}, new int[1], new float[] {weight}), true);
      return tiny.criticLoss();
    }
  }

  @Test
  void aRestoredSamplingGoesOnAsTheOriginal() {
    PrioritisedSampling original = new PrioritisedSampling(SETTINGS.replay());
    ReplayMemory memory = memory(original, 4);
    RandomStream random = new RandomStream(3, "draws");
    MiniBatch first = original.draw(memory, 4, random);
    original.learned(first, new float[] {0.3f, 2, 0.1f, 5});
    PrioritisedSampling restored = new PrioritisedSampling(SETTINGS.replay());
    restored.restore(original.snapshot());
    RandomStream again = new RandomStream(9, "draws");
    again.restore(random.state());
    MiniBatch next = original.draw(memory, 16, random);
    MiniBatch same = restored.draw(memory, 16, again);
    assertThat(same.places()).isEqualTo(next.places());
    assertThat(same.weights()).isEqualTo(next.weights());
    assertThat(restored.snapshot()).isEqualTo(original.snapshot());
  }

  @Test
  void theTreeFindsThePlaceWhereTheRunningSumPasses() {
    SumTree tree = new SumTree(5);
    tree.setAll(new double[] {1, 0, 2, 0.5, 3});
    assertThat(tree.total()).isEqualTo(6.5);
    assertThat(tree.find(0, 5)).isZero();
    assertThat(tree.find(0.99, 5)).isZero();
    assertThat(tree.find(1, 5)).isEqualTo(2);
    assertThat(tree.find(2.99, 5)).isEqualTo(2);
    assertThat(tree.find(3, 5)).isEqualTo(3);
    assertThat(tree.find(6.49, 5)).isEqualTo(4);
    // Rounding may ask for the total itself.
    assertThat(tree.find(6.5, 5)).isEqualTo(4);
  }
}
