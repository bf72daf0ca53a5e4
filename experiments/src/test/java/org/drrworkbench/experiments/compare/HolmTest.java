package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmTest {
  @Test
  void theSmallestIsMultipliedByAllTheLargestByOne() {
    // Sorted 0.005, 0.01, 0.03, 0.04: 4 x 0.005 = 0.02, 3 x 0.01 = 0.03, 2 x 0.03 = 0.06,
    // 1 x 0.04 = 0.04, which must not be smaller than the 0.06 before it.
    assertThat(Holm.corrected(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
  }

  @Test
  void nothingIsMoreThanCertain() {
    // 2 x 0.6 = 1.2, cut to 1; then 0.7, raised to 1.
    assertThat(Holm.corrected(new double[] {0.6, 0.7})).containsExactly(1, 1);
  }

  @Test
  void aFamilyOfOneStaysAndNoneIsNone() {
    assertThat(Holm.corrected(new double[] {0.04})).containsExactly(0.04);
    assertThat(Holm.corrected(new double[0])).isEmpty();
  }
}
