package org.drrworkbench.core.matrix;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_full;

/** OpenBLAS through JavaCPP, set to one thread. */
final class OpenBlas implements DenseAlgebra {
  private static final byte LOWER = 'L';
  private static final String LIBRARY = "jniopenblas_full";

  private final String name;

  /**
   * Loads the library.
   *
   * @throws LinkageError if this platform has none or it cannot be unpacked
   */
  OpenBlas() {
    openblas_full.openblas_set_num_threads(1);
    name =
        nameOf(
            openblas_full.openblas_get_config().getString(),
            openblas_full.openblas_get_corename().getString());
  }

  /** Whether this process has loaded the library, asked without loading it. */
  static boolean isLoaded() {
    return Loader.getLoadedLibraries().containsKey(LIBRARY);
  }

  /**
   * Library, version and the processor whose kernels it chose, for bits are equal only where all
   * three are.
   *
   * @param config what the library says of itself, such as {@code OpenBLAS 0.3.30 DYNAMIC_ARCH ..}
   */
  static String nameOf(String config, String core) {
    String[] words = config.split(" ", 3);
    return words[0] + " " + words[1] + " (" + core + ")";
  }

  @Override
  public String name() {
    return name;
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
        openblas_full.LAPACKE_dpotrf(openblas_full.LAPACK_COL_MAJOR, LOWER, size, values, size) != 0
            ? 1
            : openblas_full.LAPACKE_dpotri(
                openblas_full.LAPACK_COL_MAJOR, LOWER, size, values, size);
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
        openblas_full.cblas_sgemm(
            openblas_full.CblasRowMajor,
            openblas_full.CblasNoTrans,
            openblas_full.CblasTrans,
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

  @Override
  public RidgeSolver ridgeSolver(int size) {
    return new BlasRidgeSolver(size);
  }
}
