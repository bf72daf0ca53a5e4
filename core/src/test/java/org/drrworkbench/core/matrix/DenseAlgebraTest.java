package org.drrworkbench.core.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

class DenseAlgebraTest {
  static List<DenseAlgebra> both() {
    return List.of(new JavaAlgebra(), new OpenBlas());
  }

  /** [[4, 2], [2, 3]] has determinant 8 and the inverse [[3, -2], [-2, 4]] / 8. */
  @ParameterizedTest
  @MethodSource("both")
  void invertsByItsUpperTriangle(DenseAlgebra algebra) {
    float[] matrix = {4, 2, 99, 3};
    algebra.invert(matrix, 2);
    assertThat(matrix).containsExactly(new float[] {.375f, -.25f, -.25f, .5f}, within(1e-7f));
  }

  /** [[1, 2], [2, 1]] has the eigenvalue -1. */
  @ParameterizedTest
  @MethodSource("both")
  void refusesWhatIsNotPositiveDefinite(DenseAlgebra algebra) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.invert(new float[] {1, 2, 2, 1}, 2))
        .withMessageContaining("2 by 2")
        .withMessageContaining("larger l2");
  }

  @ParameterizedTest
  @MethodSource("both")
  void refusesAMatrixTooLarge(DenseAlgebra algebra) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> algebra.invert(new float[0], 16_001))
        .withMessageContaining("16001")
        .withMessageContaining("16000");
  }

  @Property(tries = 20)
  void bothInvertAlikeAndSymmetrically(
      @ForAll @IntRange(min = 1, max = 90) int size, @ForAll long seed) {
    // The Gram matrix of random ones with ridge, as EASE has it.
    SparseMatrix ones = SparseMatrices.random(new RandomStream(seed, "test"), 120, size, 0.2);
    float[] matrix = ones.gram();
    for (int k = 0; k < size; k++) {
      matrix[k * size + k] += 5;
    }
    float[] java = matrix.clone();
    new JavaAlgebra().invert(java, size);
    float[] blas = matrix.clone();
    new OpenBlas().invert(blas, size);
    assertThat(blas).containsExactly(java, within(1e-5f));
    for (int row = 0; row < size; row++) {
      double product = 0;
      for (int column = 0; column < size; column++) {
        assertThat(blas[row * size + column]).isEqualTo(blas[column * size + row]);
        product += matrix[row * size + column] * blas[column * size + row];
      }
      assertThat(product).isCloseTo(1, within(1e-4));
    }
  }

  @Test
  void theNativeInverseRepeatsBitForBit() {
    float[] matrix = SparseMatrices.random(new RandomStream(3, "test"), 800, 600, 0.05).gram();
    for (int k = 0; k < 600; k++) {
      matrix[k * 600 + k] += 10;
    }
    float[] once = matrix.clone();
    new OpenBlas().invert(once, 600);
    float[] again = matrix.clone();
    new OpenBlas().invert(again, 600);
    assertThat(again).containsExactly(once);
  }

  /** [1, 2] times [3, 4], [5, 6], [7, 8]: 11, 17, 23; [0, 1] times them: 4, 6, 8. */
  @ParameterizedTest
  @MethodSource("both")
  void multipliesRowsWithEachVector(DenseAlgebra algebra) {
    float[] products = new float[7];
    products[6] = 9;
    algebra
        .innerProducts(new float[] {3, 4, 5, 6, 7, 8}, 2)
        .multiply(new float[] {1, 2, 0, 1}, 2, products);
    assertThat(products).containsExactly(11, 17, 23, 4, 6, 8, 9);
  }

  @Property(tries = 40)
  void bothMultiplyAlikeWhateverTheBatch(
      @ForAll @IntRange(min = 1, max = 40) int length,
      @ForAll @IntRange(min = 1, max = 600) int vectors,
      @ForAll @IntRange(min = 1, max = 40) int count,
      @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    float[] fixed = new float[vectors * length];
    float[] rows = new float[count * length];
    random.fillGaussian(fixed, 1);
    random.fillGaussian(rows, 1);
    float[][] found = new float[2][count * vectors];
    for (int k = 0; k < 2; k++) {
      InnerProducts products = both().get(k).innerProducts(fixed, length);
      products.multiply(rows, count, found[k]);
      float[] again = new float[count * vectors];
      products.multiply(rows, count, again);
      assertThat(again).isEqualTo(found[k]);
      float[] alone = new float[vectors];
      products.multiply(Arrays.copyOfRange(rows, (count - 1) * length, count * length), 1, alone);
      float[] last = Arrays.copyOfRange(found[k], (count - 1) * vectors, count * vectors);
      assertThat(largestDifference(last, alone)).isLessThan(2e-5f);
    }
    assertThat(largestDifference(found[0], found[1])).isLessThan(2e-5f);
  }

  private static float largestDifference(float[] a, float[] b) {
    float largest = 0;
    for (int k = 0; k < a.length; k++) {
      largest = Math.max(largest, Math.abs(a[k] - b[k]));
    }
    return largest;
  }

  @Test
  void smallMatricesDoNotLoadTheLibrary() {
    assertThat(AlgebraChoice.forSize(AlgebraChoice.NATIVE_FROM - 1))
        .isInstanceOf(JavaAlgebra.class);
    assertThat(AlgebraChoice.forSize(AlgebraChoice.NATIVE_FROM)).isInstanceOf(OpenBlas.class);
  }

  @Test
  void regressionsOfFewWeightsDoNotLoadTheLibrary() {
    int border = AlgebraChoice.NATIVE_RIDGE_FROM;
    assertThat(AlgebraChoice.forRidge(border - 1)).isInstanceOf(JavaAlgebra.class);
    assertThat(AlgebraChoice.forRidge(border)).isInstanceOf(OpenBlas.class);
  }

  @Test
  void theNameTellsVersionAndKernels() {
    assertThat(
            OpenBlas.nameOf("OpenBLAS 0.3.30 DYNAMIC_ARCH NO_AFFINITY Zen MAX_THREADS=64", "Zen"))
        .isEqualTo("OpenBLAS 0.3.30 (Zen)");
    assertThat(new OpenBlas().name()).matches("OpenBLAS \\d+\\.\\d+\\.\\d+ \\(\\w+\\)");
    // Loaded by the line before.
    assertThat(AlgebraChoice.used()).isEqualTo(new OpenBlas().name());
  }

  @Test
  void plainJavaComputesWhereTheLibraryCannotBeLoadedAndTheLogSaysSo() {
    Logger log = (Logger) LoggerFactory.getLogger(AlgebraChoice.class);
    ListAppender<ILoggingEvent> lines = new ListAppender<>();
    lines.start();
    Level before = log.getLevel();
    log.setLevel(Level.WARN);
    log.addAppender(lines);
    try {
      DenseAlgebra chosen =
          AlgebraChoice.loaded(
              () -> {
                throw new UnsatisfiedLinkError("no such file");
              });
      assertThat(chosen).isInstanceOf(JavaAlgebra.class);
    } finally {
      log.detachAppender(lines);
      log.setLevel(before);
    }
    assertThat(lines.list)
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.getFormattedMessage())
                    .contains("OpenBLAS cannot be loaded", "no such file", "plain Java"));
  }
}
