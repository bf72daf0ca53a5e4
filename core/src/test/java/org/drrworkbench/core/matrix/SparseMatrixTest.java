package org.drrworkbench.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class SparseMatrixTest {
  /** [[1, 0, 1], [0, 0, 0], [0, 1, 1]], with the place (0, 2) named twice and in no order. */
  private static final SparseMatrix ONES =
      SparseMatrix.ones(3, 3, new int[] {2, 0, 0, 2, 0}, new int[] {2, 2, 0, 1, 2});

  @Test
  void repeatedPlacesCountOnce() {
    assertThat(ONES.cells()).isEqualTo(4);
    assertThat(ONES.count(1)).isZero();
    assertThat(SparseMatrices.dense(ONES)).containsExactly(1, 0, 1, 0, 0, 0, 0, 1, 1);
  }

  @Test
  void transposingExchangesRowsAndColumns() {
    assertThat(SparseMatrices.dense(ONES.transposed())).containsExactly(1, 0, 0, 0, 0, 1, 1, 0, 1);
  }

  /** Columns (1,0,0), (0,0,1), (1,0,1): their products are 1 0 1 / 0 1 1 / 1 1 2. */
  @Test
  void gramHoldsTheProductsOfColumns() {
    assertThat(ONES.gram()).containsExactly(1, 0, 1, 0, 1, 1, 1, 1, 2);
  }

  @Test
  void rowsAreBuiltByAscendingColumn() {
    SparseMatrix.Builder builder = new SparseMatrix.Builder(4);
    builder.add(2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.add(2, 1))
        .withMessageContaining("Column 2 of row 0");
    assertThatIllegalArgumentException().isThrownBy(() -> builder.add(4, 1));
    builder.endRow();
    builder.add(0, 5);
    builder.endRow();
    assertThat(SparseMatrices.dense(builder.build())).containsExactly(0, 0, 1, 0, 5, 0, 0, 0);
  }

  /** Row 2 is (0, 1, 1): it adds the last two lines of the other matrix. */
  @Test
  void productsAddTheLinesOfTheOtherMatrix() {
    float[] product = new float[4];
    SparseProduct.multiply(ONES, new int[] {2, 1}, new float[] {1, 2, 3, 4, 5, 6}, 2, product);
    assertThat(product).containsExactly(8, 10, 0, 0);
    float[] sparse = new float[3];
    SparseProduct.multiply(ONES, new int[] {2}, ONES, sparse);
    assertThat(sparse).containsExactly(0, 1, 1);
  }

  @Property(tries = 30)
  void denseAndSparseProductsAgreeWhateverTheBatch(
      @ForAll @IntRange(min = 1, max = 60) int inner,
      @ForAll @IntRange(min = 1, max = 1100) int width,
      @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    SparseMatrix left = SparseMatrices.random(random, 5, inner, 0.5);
    SparseMatrix right = SparseMatrices.random(random, inner, width, 0.3);
    float[] dense = new float[2 * width];
    SparseProduct.multiply(left, new int[] {4, 1}, SparseMatrices.dense(right), width, dense);
    float[] sparse = new float[2 * width];
    SparseProduct.multiply(left, new int[] {4, 1}, right, sparse);
    assertThat(dense).containsExactly(sparse);
    float[] alone = new float[width];
    SparseProduct.multiply(left, new int[] {1}, SparseMatrices.dense(right), width, alone);
    assertThat(Arrays.copyOfRange(dense, width, 2 * width)).containsExactly(alone);
  }

  /**
   * diag(3, 2, 1) beside a row of zeros has the singular values 3, 2, 1 with the unit vectors, so
   * two of them project onto the first two coordinates.
   */
  @Test
  void theLeadingSingularVectorsOfADiagonalAreUnitVectors() {
    SparseMatrix.Builder diagonal = new SparseMatrix.Builder(3);
    for (int k = 0; k < 3; k++) {
      diagonal.add(k, 3 - k);
      diagonal.endRow();
    }
    diagonal.endRow();
    float[] v =
        TruncatedSvd.rightVectors(diagonal.build(), 2, new RandomStream(1, "test")::nextGaussian);
    float[] absolute = new float[v.length];
    for (int k = 0; k < v.length; k++) {
      absolute[k] = Math.abs(v[k]);
    }
    assertThat(absolute).containsExactly(new float[] {1, 0, 0, 1, 0, 0}, within(1e-6f));
  }

  /** X V is orthogonal for singular vectors V, and its columns' lengths fall. */
  @Property(tries = 15)
  void singularVectorsAreOrthonormalWithOrthogonalImages(
      @ForAll @IntRange(min = 3, max = 60) int columns, @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    SparseMatrix matrix = SparseMatrices.random(random, 40, columns, 0.3);
    int count = Math.min(5, columns);
    float[] v = TruncatedSvd.rightVectors(matrix, count, random::nextGaussian);
    int[] all = new int[40];
    Arrays.setAll(all, k -> k);
    float[] images = new float[40 * count];
    SparseProduct.multiply(matrix, all, v, count, images);
    double before = Double.MAX_VALUE;
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < a; b++) {
        assertThat(product(v, count, a, b)).isCloseTo(0, within(1e-5));
        assertThat(product(images, count, a, b)).isCloseTo(0, within(2e-3));
      }
      assertThat(product(v, count, a, a)).isCloseTo(1, within(1e-5));
      double now = product(images, count, a, a);
      assertThat(now).isLessThanOrEqualTo(before + 1e-3);
      before = now;
    }
  }

  private static double product(float[] matrix, int width, int a, int b) {
    double sum = 0;
    for (int at = 0; at < matrix.length; at += width) {
      sum += (double) matrix[at + a] * matrix[at + b];
    }
    return sum;
  }

  @Test
  void thereAreNoMoreSingularVectorsThanRowsOrColumns() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TruncatedSvd.rightVectors(ONES, 4, () -> 1))
        .withMessageContaining("4 singular vectors")
        .withMessageContaining("from 1 to 3");
  }
}
