package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.recommend.Factors;
import org.jspecify.annotations.Nullable;

/**
 * A mean, a bias and a vector of k numbers for each user and item: the predicted rating, normalised
 * to [-1, 1], is {@code mean + userBias + itemBias + p.q}.
 *
 * @param mean mean of the training ratings
 * @param userBias [users]
 * @param itemBias [items]
 * @param vectors p and q of all users and items
 */
record BiasedFactors(float mean, float[] userBias, float[] itemBias, Factors vectors) {
  /** The predicted rating, normalised; it may lie beyond [-1, 1]. */
  float predict(int user, int item) {
    return mean + userBias[user] + itemBias[item] + vectors.product(user, item);
  }

  /** Vectors of k + 1 numbers whose inner product is {@code itemBias + p.q}: what ranks items. */
  Factors ranking() {
    int size = vectors.size();
    return new Factors(
        size + 1,
        extended(vectors.users(), userBias.length, size, null),
        extended(vectors.items(), itemBias.length, size, itemBias));
  }

  /**
   * Vectors of k + 2 numbers whose inner product is the prediction: the user's part of it, mean and
   * user bias, stands before the items' part, the item bias.
   */
  Factors predicting() {
    Factors ranking = ranking();
    int size = ranking.size();
    float[] own = userBias.clone();
    for (int user = 0; user < own.length; user++) {
      own[user] += mean;
    }
    return new Factors(
        size + 1,
        extended(ranking.users(), userBias.length, size, own),
        extended(ranking.items(), itemBias.length, size, null));
  }

  private static float[] extended(float[] vectors, int count, int size, float @Nullable [] last) {
    float[] extended = new float[count * (size + 1)];
    for (int line = 0; line < count; line++) {
      System.arraycopy(vectors, line * size, extended, line * (size + 1), size);
      extended[line * (size + 1) + size] = last == null ? 1 : last[line];
    }
    return extended;
  }
}
