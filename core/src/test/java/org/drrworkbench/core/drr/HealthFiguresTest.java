package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.junit.jupiter.api.Test;

class HealthFiguresTest {
  /** Four items on the axes of a plane; users that point along them. */
  private static final float[] ITEMS = {1, 0, 0, 1, -1, 0, 0, -1};

  /** The tiny agent's six users; two of them liked something. */
  private static final Histories HISTORIES =
      new Histories(
          RatingLog.of(
              6,
              9,
              new RatingScale(1, 5),
              new int[] {2, 2, 4},
              new int[] {1, 3, 5},
              new float[] {5, 4, 5},
              new long[] {1, 2, 3}),
          HistoryRule.latestLiked(new PositiveRule(3, false)));

  @Test
  void saturationIsTheShareOfComponentsWithoutSlope() {
    assertThat(ActionSaturation.of(new float[] {0.995f, -1, 0.98f, 0})).isEqualTo(0.5);
  }

  @Test
  void oneListForEverybodyReachesAsManyItemsAsItIsLong() {
    Factors same = new Factors(2, new float[] {1, 0.5f, 2, 1, 3, 1.5f}, ITEMS);
    assertThat(CatalogueShare.of(same, 1)).isEqualTo(0.25);
    assertThat(CatalogueShare.of(same, 2)).isEqualTo(0.5);
  }

  @Test
  void differentListsReachMore() {
    Factors apart = new Factors(2, new float[] {1, 0.1f, -1, 0.1f, 0.1f, -1}, ITEMS);
    assertThat(CatalogueShare.of(apart, 1)).isEqualTo(0.75);
  }

  @Test
  void samenessIsOneForOneActionAndNothingForOppositeOnes() {
    assertThat(ActionSameness.of(new float[] {1, 2, 2, 4, 0.5f, 1}, 2)).isCloseTo(1, within(1e-6));
    // Opposite but for a third: the mean is (0, 1/3), whose cosines are 0, 0 and 1.
    assertThat(ActionSameness.of(new float[] {1, 0, -1, 0, 0, 1}, 2))
        .isCloseTo(1 / 3.0, within(1e-6));
  }

  /** Of the untrained bilinear critic the slope is 3 c u / sqrt(k), c = 0.1 and k = 4. */
  @Test
  void theCriticsSlopeIsItsDerivativeInTheAction() {
    try (TinyAgent tiny =
        new TinyAgent(EncoderSettings.Kind.GRU, TinyAgent.factors(), TinyAgent.settings())) {
      float[] slopes = tiny.agent.slopes(0, HISTORIES).users();
      for (int user = 0; user < 6; user++) {
        for (int d = 0; d < 4; d++) {
          float[] unit = new float[4];
          unit[d] = 1;
          assertThat(slopes[user * 4 + d])
              .isCloseTo((float) tiny.startValue(user, unit), within(1e-5f));
        }
      }
    }
  }

  @Test
  void askingForSlopesLeavesTheNetworksAlone() {
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.GRU,
            TinyAgent.factors(),
            TinyAgent.settings("critic", "concatenated"))) {
      float[] before = tiny.networks.targetCritic().toArray();
      int arrays = tiny.manager.getManagedArrays().size();
      float[] slopes = tiny.agent.slopes(0, HISTORIES).users();
      assertThat(slopes).isNotEqualTo(new float[6 * 4]);
      assertThat(tiny.networks.targetCritic().toArray()).isEqualTo(before);
      assertThat(tiny.manager.getManagedArrays()).hasSize(arrays);
    }
  }

  /** Of the untrained bilinear critic, whose values are known; a padded place has none. */
  @Test
  void theLargestValueIsOneOfEitherSignAndTheMeanIsSigned() {
    try (TinyAgent tiny =
        new TinyAgent(
            EncoderSettings.Kind.AVERAGE,
            TinyAgent.factors(),
            TinyAgent.settings("dropout", "0"))) {
      double[] values = {tiny.startValue(0, 4), tiny.startValue(0, 5), tiny.startValue(3, 8)};
      Map<LoggedKey, Double> logged = afterOneStep(tiny);
      double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
      assertThat(logged.get(LoggedKey.LARGEST_Q)).isCloseTo(largest, within(1e-6));
      assertThat(logged.get(LoggedKey.MEAN_Q))
          .isCloseTo(Arrays.stream(values).average().orElseThrow(), within(1e-6));
      assertThat(Arrays.stream(values).min().orElseThrow()).isEqualTo(-largest);
    }
  }

  @Test
  void theValueOfTheActorsAnswersLeavesOutThePullOfBehaviour() {
    try (TinyAgent tiny = withListCredit("0");
        TinyAgent pulled = withListCredit("1")) {
      Map<LoggedKey, Double> free = afterOneStep(tiny);
      Map<LoggedKey, Double> held = afterOneStep(pulled);
      double value = Objects.requireNonNull(free.get(LoggedKey.POLICY_Q));
      assertThat(free.get(LoggedKey.ACTOR_LOSS)).isEqualTo(-value);
      assertThat(held.get(LoggedKey.POLICY_Q)).isEqualTo(value);
      assertThat(held.get(LoggedKey.ACTOR_LOSS)).isGreaterThan(-value + 1);
    }
  }

  private static TinyAgent withListCredit(String pull) {
    return new TinyAgent(
        EncoderSettings.Kind.AVERAGE,
        TinyAgent.factors(),
        TinyAgent.settings("dropout", "0", "rewardCredit", "list", "behaviourWeight", pull));
  }

  private static Map<LoggedKey, Double> afterOneStep(TinyAgent tiny) {
    float[] answer = {4, -3, 2, 5};
    boolean list = tiny.settings.reward().credit() == RewardSettings.Credit.LIST;
    float[] two = list ? new float[] {0.5f} : new float[] {0.5f, -1};
    Transition first =
        new Transition(0, 0, new int[] {1}, new int[] {4, 5}, answer, two, new int[] {1}, true);
    Transition second =
        new Transition(
            3, 0, new int[] {7}, new int[] {8}, answer, new float[] {1}, new int[] {7}, true);
    tiny.learner.update(
        new MiniBatch(new Transition[] {first, second}, new int[2], new float[] {1, 1}), false);
    return tiny.learner.drainStatistics();
  }
}
