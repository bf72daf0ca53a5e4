package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RidgeRegression;
import org.jspecify.annotations.Nullable;

/**
 * Solves for the vector and the bias of one line (a user, or an item) while the others' stay: a
 * ridge regression on the others' vectors with one constant more. The constant {@code sqrt(l2 /
 * biasL2)} gives the bias a weight of its own in a regression that has one weight only.
 */
final class BiasedRidge {
  private final int size;
  private final Regularisation regularisation;
  private final float constant;
  private final RidgeRegression ridge;

  BiasedRidge(int size, Regularisation regularisation) {
    this.size = size;
    this.regularisation = regularisation;
    constant = (float) Math.sqrt(regularisation.l2() / regularisation.biasL2());
    ridge = new RidgeRegression(size + 1, regularisation.l2());
  }

  /** Vectors of k numbers, each followed by the constant: what {@link #solve} works on. */
  float[] extended(float[] vectors) {
    int count = vectors.length / size;
    float[] extended = new float[count * (size + 1)];
    for (int line = 0; line < count; line++) {
      System.arraycopy(vectors, line * size, extended, line * (size + 1), size);
      extended[line * (size + 1) + size] = constant;
    }
    return extended;
  }

  /** The vectors without the constants. */
  float[] plain(float[] extended) {
    int count = extended.length / (size + 1);
    float[] vectors = new float[count * size];
    for (int line = 0; line < count; line++) {
      System.arraycopy(extended, line * (size + 1), vectors, line * size, size);
    }
    return vectors;
  }

  /**
   * Solves one line.
   *
   * @param given extended vectors of the others
   * @param givenBias their biases
   * @param offset a vector that is added to the sought one in every prediction, or null
   * @param sought receives the extended vector
   * @param soughtBias receives the bias
   */
  void solve(
      RatingMatrix matrix,
      int line,
      float mean,
      float[] given,
      float[] givenBias,
      float @Nullable [] offset,
      float[] sought,
      float[] soughtBias) {
    int count = matrix.count(line);
    ridge.begin(count, regularisation.ofVector(count));
    for (int cell = matrix.start(line); cell < matrix.end(line); cell++) {
      int other = matrix.other(cell);
      int at = other * (size + 1);
      float target = matrix.value(cell) - mean - givenBias[other];
      if (offset != null) {
        for (int k = 0; k < size; k++) {
          target -= offset[k] * given[at + k];
        }
      }
      ridge.add(given, at, target);
    }
    int at = line * (size + 1);
    ridge.solve(sought, at);
    soughtBias[line] = constant * sought[at + size];
    sought[at + size] = constant;
  }
}
