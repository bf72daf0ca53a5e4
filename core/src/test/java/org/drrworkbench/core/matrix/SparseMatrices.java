package org.drrworkbench.core.matrix;

import org.drrworkbench.core.random.RandomStream;

/** Made-up matrices. */
final class SparseMatrices {
  private SparseMatrices() {}

  /** Each cell is 1 with a probability. */
  static SparseMatrix random(RandomStream random, int rows, int columns, double probability) {
    SparseMatrix.Builder matrix = new SparseMatrix.Builder(columns);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        if (random.nextDouble() < probability) {
          matrix.add(column, 1);
        }
      }
      matrix.endRow();
    }
    return matrix.build();
  }

  static float[] dense(SparseMatrix matrix) {
    float[] dense = new float[matrix.rows() * matrix.columns()];
    for (int row = 0; row < matrix.rows(); row++) {
      for (int cell = matrix.start(row); cell < matrix.end(row); cell++) {
        dense[row * matrix.columns() + matrix.column(cell)] = matrix.value(cell);
      }
    }
    return dense;
  }
}
