package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RidgeRegression;

/**
 * How iALS is fitted; the objective is in {@link IalsModel}.
 *
 * @param size length k of the vectors
 * @param unobservedWeight weight a of every pair of user and item
 * @param l2 weight of the squared vectors
 * @param frequencyExponent power x of a line's observed and unobserved weight
 */
record IalsSettings(int size, double unobservedWeight, double l2, double frequencyExponent) {
  /** The unobserved weight times the Gram matrix of some vectors: the upper half of [k, k]. */
  float[] common(float[] vectors) {
    double[] gram = new double[size * size];
    for (int from = 0; from < vectors.length; from += size) {
      for (int a = 0; a < size; a++) {
        double scale = vectors[from + a];
        int row = a * size;
        for (int b = a; b < size; b++) {
          gram[row + b] += scale * vectors[from + b];
        }
      }
    }
    float[] common = new float[gram.length];
    for (int k = 0; k < common.length; k++) {
      common[k] = (float) (unobservedWeight * gram[k]);
    }
    return common;
  }

  /**
   * Solves one line on the others' vectors.
   *
   * @param ridge has the {@link #common} matrix of those
   * @param matrix of positive cells
   */
  void solve(RidgeRegression ridge, RatingMatrix matrix, int line, float[] given, float[] sought) {
    ridge.begin(matrix.count(line), weight(matrix, line));
    for (int cell = matrix.start(line); cell < matrix.end(line); cell++) {
      ridge.add(given, matrix.other(cell) * size, 1);
    }
    ridge.solve(sought, line * size);
  }

  /** Weight of a line's squared vector. */
  double weight(RatingMatrix matrix, int line) {
    double frequency = matrix.count(line) + unobservedWeight * matrix.others();
    return l2 * Math.pow(frequency, frequencyExponent);
  }

  /** What the squared vectors of all lines add to the objective. */
  double penalty(RatingMatrix matrix, float[] vectors) {
    double sum = 0;
    for (int line = 0; line < matrix.lines(); line++) {
      double square = 0;
      for (int k = line * size; k < (line + 1) * size; k++) {
        square += (double) vectors[k] * vectors[k];
      }
      sum += weight(matrix, line) * square;
    }
    return sum;
  }
}
