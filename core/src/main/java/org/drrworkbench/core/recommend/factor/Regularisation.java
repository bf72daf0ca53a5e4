package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.recommend.RatingMatrix;

/**
 * The weight that a squared vector or bias of a user or item with n ratings has in an objective:
 * {@code l2 n^frequencyExponent} and {@code biasL2 n^frequencyExponent}. Exponent 0 gives everybody
 * the same weight; with 1 each rating carries one share, as in Koren's models.
 *
 * @param l2 of vectors, above 0
 * @param biasL2 of biases, above 0
 * @param frequencyExponent from 0 to 1
 */
record Regularisation(double l2, double biasL2, double frequencyExponent) {
  /** Weight of the vector of somebody with so many ratings. */
  double ofVector(int ratings) {
    return l2 * Math.pow(Math.max(1, ratings), frequencyExponent);
  }

  /**
   * What is left of the vectors of all lines after a gradient step over one of their ratings: the
   * weight, shared among the ratings, acts on the vector after the step (a proximal step), and
   * however large, it can only shrink it.
   */
  float[] keepVectors(RatingMatrix matrix, double rate) {
    return keep(matrix, rate * l2);
  }

  /** The same of the biases. */
  float[] keepBiases(RatingMatrix matrix, double rate) {
    return keep(matrix, rate * biasL2);
  }

  private float[] keep(RatingMatrix matrix, double weight) {
    float[] keep = new float[matrix.lines()];
    for (int line = 0; line < keep.length; line++) {
      double share = Math.pow(Math.max(1, matrix.count(line)), frequencyExponent - 1);
      keep[line] = (float) (1 / (1 + weight * share));
    }
    return keep;
  }
}
