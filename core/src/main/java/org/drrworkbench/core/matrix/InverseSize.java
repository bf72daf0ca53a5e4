package org.drrworkbench.core.matrix;

/** What both ways of inverting refuse. */
final class InverseSize {
  private InverseSize() {}

  static void check(int size) {
    if (size < 1 || size > DenseAlgebra.LARGEST_INVERSE) {
      throw new IllegalArgumentException(
          "A matrix with "
              + size
              + " rows cannot be inverted; it must have from 1 to "
              + DenseAlgebra.LARGEST_INVERSE
              + ".");
    }
  }

  static IllegalArgumentException notPositiveDefinite(int size) {
    return new IllegalArgumentException(
        "The matrix of "
            + size
            + " by "
            + size
            + " numbers is not positive definite, so that it has no Cholesky factor; a larger l2"
            + " makes it so.");
  }
}
