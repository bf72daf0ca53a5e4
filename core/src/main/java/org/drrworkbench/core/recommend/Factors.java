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

  /** The same with every item vector divided by its length; a zero vector stays. */
  public Factors withItemsOfOneLength() {
    float[] even = items.clone();
    for (int from = 0; from < even.length; from += size) {
      double squares = 0;
      for (int d = from; d < from + size; d++) {
        squares += (double) even[d] * even[d];
      }
      for (int d = from; d < from + size && squares > 0; d++) {
        even[d] = (float) (even[d] / Math.sqrt(squares));
      }
    }
    return new Factors(size, users, even);
  }
}
