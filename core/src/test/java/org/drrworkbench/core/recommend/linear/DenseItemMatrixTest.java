package org.drrworkbench.core.recommend.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class DenseItemMatrixTest {
  @Test
  void largeCataloguesAreRefusedWithSomethingToDo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DenseItemMatrix.check("ease", 15_001, 8, Long.MAX_VALUE))
        .withMessageContaining("ease keeps a number for each pair of items")
        .withMessageContaining("at most 15000 items")
        .withMessageContaining("15001")
        .withMessageContaining("item-knn");
    assertThatCode(() -> DenseItemMatrix.check("ease", 15_000, 8, Long.MAX_VALUE))
        .doesNotThrowAnyException();
  }

  /** 10,000 squared times 8 bytes are 800 MB. */
  @Test
  void aProcessWithTooLittleMemorySaysSo() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DenseItemMatrix.check("ease", 10_000, 8, 512_000_000))
        .withMessageContaining("800 MB")
        .withMessageContaining("512 MB");
    assertThatCode(() -> DenseItemMatrix.check("ease", 10_000, 8, 800_000_000))
        .doesNotThrowAnyException();
  }

  @Property(tries = 20)
  void easeHasAZeroDiagonalAndItsNormalEquationsHold(
      @ForAll @IntRange(min = 1, max = 40) int items, @ForAll long seed) {
    SparseMatrix positives = positives(60, items, seed);
    float[] weights = EaseModel.weights(positives, 3);
    float[] gram = positives.gram();
    for (int column = 0; column < items; column++) {
      assertThat(weights[column * items + column]).isZero();
      // The gradient (X'X + l2 I) B - X'X is 0 beside the diagonal.
      for (int row = 0; row < items; row++) {
        double gradient = 3 * weights[row * items + column] - gram[row * items + column];
        for (int k = 0; k < items; k++) {
          gradient += (double) gram[row * items + k] * weights[k * items + column];
        }
        if (row != column) {
          assertThat(gradient).isCloseTo(0, within(1e-3));
        }
      }
    }
  }

  /**
   * The optimality conditions: a weight above 0 has the gradient {@code G w + l2 w + l1 - G_j} 0,
   * one at 0 a gradient not below 0.
   */
  @Property(tries = 20)
  void theElasticNetFulfilsItsOptimalityConditions(
      @ForAll @IntRange(min = 2, max = 40) int items, @ForAll long seed) {
    float[] gram = positives(60, items, seed).gram();
    int[] candidates = new int[items - 1];
    Arrays.setAll(candidates, k -> k + 1);
    float[] weights = new ElasticNet(gram, items, 2, 5, 1000).solve(0, candidates);
    for (int k = 0; k < candidates.length; k++) {
      assertThat(weights[k]).isNotNegative();
      double gradient = 5 * weights[k] + 2 - gram[candidates[k]];
      for (int other = 0; other < candidates.length; other++) {
        gradient += (double) gram[candidates[k] * items + candidates[other]] * weights[other];
      }
      if (weights[k] > 0) {
        assertThat(gradient).isCloseTo(0, within(0.05));
      } else {
        assertThat(gradient).isGreaterThan(-0.05);
      }
    }
  }

  private static SparseMatrix positives(int users, int items, long seed) {
    RandomStream random = new RandomStream(seed, "test");
    SparseMatrix.Builder matrix = new SparseMatrix.Builder(items);
    for (int user = 0; user < users; user++) {
      for (int item = 0; item < items; item++) {
        if (random.nextDouble() < 0.25) {
          matrix.add(item, 1);
        }
      }
      matrix.endRow();
    }
    return matrix.build();
  }
}
