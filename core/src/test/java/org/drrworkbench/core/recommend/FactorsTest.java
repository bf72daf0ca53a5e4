package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FactorsTest {
  /** By hand: (3, 4) has length 5; of a zero vector nothing can be said. */
  @Test
  void itemsOfOneLengthAreRankedByTheirCosine() {
    Factors fitted = new Factors(2, new float[] {2, 0}, new float[] {3, 4, 0, 0, 0.5f, 0});
    Factors even = fitted.withItemsOfOneLength();
    assertThat(even.items()).containsExactly(0.6f, 0.8f, 0, 0, 1, 0);
    assertThat(even.users()).isEqualTo(fitted.users());
    // The longer vector is ahead by its product, the better directed one by its cosine.
    assertThat(fitted.product(0, 0)).isGreaterThan(fitted.product(0, 2));
    assertThat(even.product(0, 0)).isLessThan(even.product(0, 2));
  }
}
