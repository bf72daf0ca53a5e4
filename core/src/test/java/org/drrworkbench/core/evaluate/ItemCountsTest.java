package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ItemCountsTest {
  private static ItemCounts of(int[]... lists) {
    ItemCounts counts = new ItemCounts(new int[] {1, 3}, 4);
    for (int[] list : lists) {
      counts.add(list);
    }
    return counts;
  }

  @Test
  void coverageIsTheShareOfItemsInAnyList() {
    ItemCounts counts = of(new int[] {0, 1, 2}, new int[] {0, 2});
    assertThat(counts.of(Metric.COVERAGE, 0)).isEqualTo(1 / 4.0);
    assertThat(counts.of(Metric.COVERAGE, 1)).isEqualTo(3 / 4.0);
    assertThat(counts.users()).isEqualTo(2);
  }

  @Test
  void giniIsZeroForEqualSharesAndNearOneForOneItem() {
    assertThat(of(new int[] {0}, new int[] {1}, new int[] {2}, new int[] {3}).of(Metric.GINI, 0))
        .isZero();
    // Counts 0, 0, 0, 2: (-3 * 0 - 1 * 0 + 1 * 0 + 3 * 2) / (4 * 2) = 3/4, the most of four items.
    assertThat(of(new int[] {0}, new int[] {0}).of(Metric.GINI, 0)).isEqualTo(0.75);
    // Counts 2, 1, 2, 0, rising 0, 1, 2, 2: (-1 + 2 + 6) / (4 * 5).
    assertThat(of(new int[] {0, 1, 2}, new int[] {0, 2}).of(Metric.GINI, 1))
        .isCloseTo(7 / 20.0, within(1e-12));
  }

  @Test
  void withoutAListThereIsNoFigure() {
    assertThat(of().of(Metric.COVERAGE, 0)).isNaN();
    assertThat(of().of(Metric.GINI, 0)).isNaN();
  }
}
