package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedTestTest {
  @Test
  void differencesAreTestedPairByPair() {
    // Differences 1, 2, 3, 4, 5: mean 3, deviation sqrt(10 / 4) = 1.5811, t = 3 / (1.5811 / sqrt 5)
    // = 4.2426 with 4 degrees of freedom: p = 0.01324. Interval 2.7764 x 0.7071 = 1.9632.
    // Wilcoxon: all five positive, exact two-sided p = 2 / 2^5 = 0.0625.
    PairedTest test = PairedTest.of(new double[] {2, 4, 6, 8, 10}, new double[] {1, 2, 3, 4, 5});
    assertThat(test.users()).isEqualTo(5);
    assertThat(test.meanDifference()).isEqualTo(3);
    assertThat(test.effectSize()).isCloseTo(3 / 1.58114, within(1e-4));
    assertThat(test.halfInterval()).isCloseTo(1.9632, within(1e-4));
    assertThat(test.tTest()).isCloseTo(0.01324, within(1e-5));
    assertThat(test.wilcoxon()).isCloseTo(0.0625, within(1e-12));
  }

  @Test
  void equalColumnsDoNotDiffer() {
    PairedTest test = PairedTest.of(new double[] {1, 2}, new double[] {1, 2});
    assertThat(test).isEqualTo(new PairedTest(2, 0, 0, 0, 1, 1));
  }

  @Test
  void aConstantDifferenceIsCertainByTheTTest() {
    PairedTest test = PairedTest.of(new double[] {2, 3, 4}, new double[] {1, 2, 3});
    assertThat(test.tTest()).isZero();
    assertThat(test.halfInterval()).isZero();
    // Wilcoxon: three tied positive ranks of 2, sum 6 where 3 is expected, variance 3.5 - 24 / 48 =
    // 3;
    // with continuity z = 2.5 / sqrt 3 = 1.4434, p = 0.1489.
    assertThat(test.wilcoxon()).isCloseTo(0.1489, within(1e-4));
  }

  @Test
  void onePairShowsNothing() {
    PairedTest test = PairedTest.of(new double[] {2}, new double[] {1});
    assertThat(test.meanDifference()).isEqualTo(1);
    assertThat(test.tTest()).isEqualTo(1);
    assertThat(test.wilcoxon()).isEqualTo(1);
  }

  @Test
  void columnsOfDifferentUsersAreRefused() {
    assertThatThrownBy(() -> PairedTest.of(new double[2], new double[3]))
        .hasMessageContaining("2 and 3");
  }
}
