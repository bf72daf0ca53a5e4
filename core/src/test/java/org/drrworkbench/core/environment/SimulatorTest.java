package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.Test;

class SimulatorTest {
  /** User (1, 2); items (0.25, 0.125), (1, 1), (-1, -0.5), (0, 0). */
  private static final Factors FACTORS =
      new Factors(2, new float[] {1, 2}, new float[] {0.25f, 0.125f, 1, 1, -1, -0.5f, 0, 0});

  private final Simulator stars = new Simulator(FACTORS, new RatingScale(1, 5));

  @Test
  void rewardIsTheInnerProductClippedToTheNormalisedScale() {
    // 1 x 0.25 + 2 x 0.125 = 0.5; 3 is clipped to 1; -2 to -1.
    assertThat(stars.reward(0, 0)).isEqualTo(0.5f);
    assertThat(stars.reward(0, 1)).isEqualTo(1);
    assertThat(stars.reward(0, 2)).isEqualTo(-1);
    assertThat(stars.reward(0, 3)).isZero();
  }

  @Test
  void ratingIsTheRewardInTheUnitOfTheScale() {
    // 1 + (0.5 + 1) x (5 - 1) / 2 = 4.
    assertThat(stars.rating(0, 0)).isEqualTo(4);
    assertThat(stars.rating(0, 1)).isEqualTo(5);
    assertThat(stars.rating(0, 2)).isEqualTo(1);
    assertThat(stars.rating(0, 3)).isEqualTo(3);
    // -10 + (0.5 + 1) x 20 / 2 = 5.
    assertThat(new Simulator(FACTORS, new RatingScale(-10, 10)).rating(0, 0)).isEqualTo(5);
  }
}
