package org.drrworkbench.core.recommend;

/**
 * User and item vectors of one factor model: the predicted normalised rating is their inner
 * product.
 *
 * @param size length k of each vector (the article's k)
 * @param users row-major [users, k]
 * @param items row-major [items, k]
 */
public record Factors(int size, float[] users, float[] items) {
  public Factors {
    if (size < 1 || users.length % size != 0 || items.length % size != 0) {
      throw new IllegalArgumentException(
          "Factors of size "
              + size
              + " cannot have "
              + users.length
              + " and "
              + items.length
              + " numbers.");
    }
  }

  /** Inner product of a user's and an item's vector. */
  public float product(int user, int item) {
    float sum = 0;
    for (int d = 0; d < size; d++) {
      sum += users[user * size + d] * items[item * size + d];
    }
    return sum;
  }
}
