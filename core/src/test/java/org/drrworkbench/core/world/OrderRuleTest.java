package org.drrworkbench.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OrderRuleTest {
  private static final int[] ALL = IntStream.range(0, 10).toArray();

  @Test
  void theLastAloneDecidesByAPermutationWithoutFixedPoints() {
    OrderRule rule = OrderRule.AFTER_LAST;
    // 3 b + 1 mod 10.
    int[] next = IntStream.of(ALL).map(b -> rule.next(7, b)).toArray();
    assertThat(next).containsExactly(1, 4, 7, 0, 3, 6, 9, 2, 5, 8);
    assertThat(rule.reach()).isEqualTo(1);
    for (int a : ALL) {
      assertThat(IntStream.of(ALL).map(b -> rule.next(a, b)).toArray()).isEqualTo(next);
    }
  }

  @Test
  void ofTheLastTwoEitherAloneTellsNothing() {
    OrderRule rule = OrderRule.AFTER_LAST_TWO;
    // 7 * 2 + 9 * 5 + 1 = 60.
    assertThat(rule.next(2, 5)).isZero();
    assertThat(rule.next(5, 2)).isEqualTo(4);
    assertThat(rule.reach()).isEqualTo(2);
    for (int known : ALL) {
      assertThat(IntStream.of(ALL).map(a -> rule.next(a, known)).toArray())
          .containsExactlyInAnyOrder(ALL);
      assertThat(IntStream.of(ALL).map(b -> rule.next(known, b)).toArray())
          .containsExactlyInAnyOrder(ALL);
      assertThat(rule.next(known, known)).isNotEqualTo(known);
    }
  }

  @Test
  void rulesThatLeaveClustersOutOrStandStillAreRefused() {
    assertThatThrownBy(() -> new OrderRule(10, 0, 4, 1)).hasMessageContaining("share a divisor");
    assertThatThrownBy(() -> new OrderRule(10, 5, 3, 1)).hasMessageContaining("share a divisor");
    // 3 b = b mod 10 for b = 0 (and 5).
    assertThatThrownBy(() -> new OrderRule(10, 0, 3, 0)).hasMessageContaining("follow itself");
    assertThatThrownBy(() -> new OrderRule(1, 0, 1, 1)).hasMessageContaining("at least 2");
    assertThatThrownBy(() -> new OrderRule(10, 0, 3, -1)).hasMessageContaining("negative");
  }
}
