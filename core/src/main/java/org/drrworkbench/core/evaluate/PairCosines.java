package org.drrworkbench.core.evaluate;

/** Sums of the cosines between the items' columns of training ratings, over pairs of items. */
interface PairCosines {
  /**
   * Sums over the pairs of the first 0, 1, .. items.
   *
   * @param room zeros, one for each user, and zeros again afterwards
   */
  double[] similarities(int[] items, double[] room);

  /**
   * Sum over all pairs of a set of items.
   *
   * @param items ascending and without repetition
   * @param room zeros, one for each user, and zeros again afterwards
   */
  double similarityOfSet(int[] items, double[] room);
}
