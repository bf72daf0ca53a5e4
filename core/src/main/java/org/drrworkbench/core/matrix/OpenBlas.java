package org.drrworkbench.core.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.bytedeco.openblas.global.openblas;

/** OpenBLAS through JavaCPP, set to one thread. */
final class OpenBlas implements DenseAlgebra {
  private static final byte LOWER = 'L';

  /**
   * Loads the library.
   *
   * @throws LinkageError if this platform has none or it cannot be unpacked
   */
  OpenBlas() {
    openblas.blas_set_num_threads(1);
  }

  @Override
  public String name() {
    return "OpenBLAS";
  }

  @Override
  public void invert(float[] matrix, int size) {
    InverseSize.check(size);
    DoubleBuffer values =
        ByteBuffer.allocateDirect(size * size * Double.BYTES)
            .order(ByteOrder.nativeOrder())
            .asDoubleBuffer();
    double[] line = new double[size];
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < size; column++) {
        line[column] = matrix[row * size + column];
      }
      values.put(row * size, line);
    }
    // Our upper triangle by rows is the library's lower one by columns, its fastest way.
    int failed =
        openblas.LAPACKE_dpotrf(openblas.LAPACK_COL_MAJOR, LOWER, size, values, size) != 0
            ? 1
            : openblas.LAPACKE_dpotri(openblas.LAPACK_COL_MAJOR, LOWER, size, values, size);
    if (failed != 0) {
      throw InverseSize.notPositiveDefinite(size);
    }
    for (int row = 0; row < size; row++) {
      values.get(row * size, line);
      for (int column = row; column < size; column++) {
        float value = (float) line[column];
        matrix[row * size + column] = value;
        matrix[column * size + row] = value;
      }
    }
  }

  @Override
  public InnerProducts innerProducts(float[] vectors, int length) {
    int vectorCount = vectors.length / length;
    return (rows, count, products) ->
        openblas.cblas_sgemm(
            openblas.CblasRowMajor,
            openblas.CblasNoTrans,
            openblas.CblasTrans,
            count,
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
  }
}
