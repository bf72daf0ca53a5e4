package org.drrworkbench.core.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.openblas.global.openblas_full;
import org.jspecify.annotations.Nullable;

/**
 * Ridge regressions by OpenBLAS: rows are gathered in a buffer of bounded length, whose Gram matrix
 * is added to the system whenever it is full, and the system is solved by Cholesky. All buffers lie
 * outside Java's heap, so that nothing is copied on the way to the library, and are kept.
 */
final class BlasRidgeSolver implements RidgeSolver {
  /** Rows gathered at a time; of k numbers each, a block stays in the second-level cache. */
  private static final int BLOCK = 512;

  /** A whole line of the cache, so that no bit can hang on where a buffer happens to lie. */
  private static final int ALIGNMENT = 64;

  /** By the library's columns, which are our rows, the half that we call the upper one. */
  private static final int LOWER = openblas_full.CblasLower;

  private static final int COLUMNS = openblas_full.CblasColMajor;

  private final int size;
  private final int capacity;
  private final FloatBuffer rows;
  private final FloatBuffer targets;
  private final FloatBuffer gram;
  private final FloatBuffer solution;
  private final float[] scaled;
  private final float[] zeros;
  private float ridge;
  private float @Nullable [] common;
  private boolean begun;
  private int count;

  BlasRidgeSolver(int size) {
    this.size = size;
    // A full block has at least k rows, so that the smaller system is never wanted after one.
    capacity = Math.max(BLOCK, size);
    rows = buffer(capacity * size);
    targets = buffer(capacity);
    gram = buffer(size * size);
    solution = buffer(size);
    scaled = new float[size];
    zeros = new float[size * size];
  }

  private static FloatBuffer buffer(int numbers) {
    // A slice begins and ends at the alignment and may lose nearly one of them at either end.
    return ByteBuffer.allocateDirect(numbers * Float.BYTES + 2 * ALIGNMENT)
        .alignedSlice(ALIGNMENT)
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public void setCommon(float[] gramMatrix) {
    common = gramMatrix;
  }

  @Override
  public void begin(int most, float weight) {
    ridge = weight;
    begun = false;
    count = 0;
  }

  @Override
  public void add(float[] source, int from, float target) {
    if (count == capacity) {
      addToSystem();
    }
    rows.put(count * size, source, from, size);
    targets.put(count++, target);
  }

  @Override
  public void addScaled(float[] source, int from, float scale, float target) {
    for (int k = 0; k < size; k++) {
      scaled[k] = scale * source[from + k];
    }
    add(scaled, 0, target);
  }

  @Override
  public void solve(float[] weights, int at) {
    if (!begun && common == null && count == 0) {
      // The library refuses systems without rows.
      Arrays.fill(weights, at, at + size, 0);
      return;
    }
    boolean byWeights = begun || common != null || count >= size;
    if (byWeights ? solveByWeights() : solveByRows()) {
      solution.get(0, weights, at, size);
    } else {
      Arrays.fill(weights, at, at + size, Float.NaN);
    }
  }

  private boolean solveByWeights() {
    addToSystem();
    return isSolved(size, solution);
  }

  /** Solves the system of n rows for their factors, which then stand in the targets' place. */
  private boolean solveByRows() {
    start(zeros, count);
    addGram(openblas_full.CblasTrans, count, size);
    boolean solved = isSolved(count, targets);
    addRows();
    return solved;
  }

  /** Adds the gathered rows to the k-by-k system and forgets them. */
  private void addToSystem() {
    if (!begun) {
      start(common == null ? zeros : common, size);
      begun = true;
    }
    addGram(openblas_full.CblasNoTrans, size, count);
    addRows();
    count = 0;
  }

  /** The system as it is without rows; its right side, or later its solution, is zero. */
  private void start(float[] matrix, int width) {
    gram.put(0, matrix, 0, width * width);
    for (int k = 0; k < width; k++) {
      gram.put(k * width + k, matrix[k * width + k] + ridge);
    }
    solution.put(0, zeros, 0, size);
  }

  private void addGram(int transposed, int width, int length) {
    openblas_full.cblas_ssyrk(
        COLUMNS, LOWER, transposed, width, length, 1, rows, size, 1, gram, width);
  }

  /** The solution gains all rows, each times its target. */
  private void addRows() {
    openblas_full.cblas_sgemv(
        COLUMNS,
        openblas_full.CblasNoTrans,
        size,
        count,
        1,
        rows,
        size,
        targets,
        1,
        1,
        solution,
        1);
  }

  private boolean isSolved(int width, FloatBuffer right) {
    return openblas_full.LAPACKE_sposv_work(
            openblas_full.LAPACK_COL_MAJOR, (byte) 'L', width, 1, gram, width, right, width)
        == 0;
  }
}
