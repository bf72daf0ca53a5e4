package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeedGroupTest {
  @Test
  void theIntervalIsStudents() {
    // 0.1, 0.2, 0.3: mean 0.2, deviation 0.1; t(0.975; 2) = 4.302653;
    // half interval 4.302653 * 0.1 / sqrt(3) = 0.2484138
    SeedGroup group = SeedGroup.of(0.1, 0.2, 0.3);
    assertThat(group.mean()).isCloseTo(0.2, within(1e-12));
    assertThat(group.deviation()).isCloseTo(0.1, within(1e-12));
    assertThat(group.halfInterval()).isCloseTo(0.2484138, within(1e-6));
    assertThat(group.low()).isCloseTo(-0.0484138, within(1e-6));
    assertThat(group.high()).isCloseTo(0.4484138, within(1e-6));
    assertThat(group.seeds()).isEqualTo(3);
  }

  @Test
  void oneSeedHasNoInterval() {
    SeedGroup group = SeedGroup.of(0.7);
    assertThat(group.mean()).isEqualTo(0.7);
    assertThat(group.hasInterval()).isFalse();
    assertThat(group.halfInterval()).isNaN();
  }

  @Test
  void aSeedWithoutAFigureIsLeftOut() {
    assertThat(SeedGroup.of(Double.NaN, 0.5)).isEqualTo(SeedGroup.of(0.5));
    assertThat(SeedGroup.of(Double.NaN).mean()).isNaN();
  }
}
