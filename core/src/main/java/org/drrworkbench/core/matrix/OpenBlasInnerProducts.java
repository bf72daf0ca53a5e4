package org.drrworkbench.core.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.bytedeco.openblas.global.openblas;

/**
 * Products by OpenBLAS's single-precision matrix product. The library may pick another kernel, which
 * rounds otherwise, for another number of rows; so it is always given the same number, the last of
 * them filled with zeros.
 */
final class OpenBlasInnerProducts implements InnerProducts {
  /** Rows at once: enough for nearly the full speed, few enough to answer a single row quickly. */
  private static final int MOST_ROWS = 128;

  private static final int LEAST_ROWS = 8;

  /** Products at once, beyond which there are fewer rows. */
  private static final int MOST_PRODUCTS = 1 << 20;

  private final int length;
  private final int rowCount;
  private final int vectorCount;
  private final FloatBuffer vectors;
  private final FloatBuffer rows;
  private final FloatBuffer products;

  OpenBlasInnerProducts(float[] vectors, int length) {
    this.length = length;
    vectorCount = vectors.length / length;
    this.vectors = buffer(vectors.length);
    this.vectors.put(0, vectors);
    int fitting = Integer.highestOneBit(Math.max(1, MOST_PRODUCTS / Math.max(1, vectorCount)));
    rowCount = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, fitting));
    rows = buffer(rowCount * length);
    products = buffer(rowCount * vectorCount);
  }

  private static FloatBuffer buffer(int numbers) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(numbers, Float.BYTES))
        .order(ByteOrder.nativeOrder())
        .asFloatBuffer();
  }

  @Override
  public synchronized void multiply(float[] given, int count, float[] wanted) {
    for (int first = 0; first < count; first += rowCount) {
      int present = Math.min(rowCount, count - first);
      rows.put(0, given, first * length, present * length);
      if (present < rowCount) {
        rows.put(present * length, new float[(rowCount - present) * length]);
      }
      openblas.cblas_sgemm(
          openblas.CblasRowMajor,
          openblas.CblasNoTrans,
          openblas.CblasTrans,
          rowCount,
          vectorCount,
          length,
          1,
          rows,
          length,
          vectors,
          length,
          0,
          products,
          vectorCount);
      products.get(0, wanted, first * vectorCount, present * vectorCount);
    }
  }
}
