package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.recommend.Factors;
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
}
