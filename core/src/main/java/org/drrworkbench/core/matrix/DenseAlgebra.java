package org.drrworkbench.core.matrix;

/**
 * The dense operations that take most of some models' time, in one thread, so that they repeat bit
 * for bit on one machine. There are two: {@link OpenBlas} and {@link JavaAlgebra}, which agree up
 * to rounding; {@link AlgebraChoice} says which is used when.
 */
public interface DenseAlgebra {
  /** Most rows of an inverse: its double-precision copy must fit in one buffer of 2 GiB. */
  int LARGEST_INVERSE = 16_000;

  /** Name, version and kernels, for records: what equal bits depend on besides the input. */
  String name();

  /**
   * Replaces a symmetric positive definite matrix by its inverse, computed in double precision.
   *
   * @param matrix row-major [size, size]; only the upper triangle is read, both are written
   * @param size rows, from 1 to {@link #LARGEST_INVERSE}
   * @throws IllegalArgumentException one sentence, if the matrix is not positive definite
   */
  void invert(float[] matrix, int size);

  /**
   * Prepares inner products with some fixed vectors.
   *
   * @param vectors row-major [number of vectors, length]; not to be modified
   * @param length numbers in each vector, at least 1
   */
  InnerProducts innerProducts(float[] vectors, int length);

  /**
   * Prepares ridge regressions.
   *
   * @param size number of weights k, at least 1
   */
  RidgeSolver ridgeSolver(int size);
}
