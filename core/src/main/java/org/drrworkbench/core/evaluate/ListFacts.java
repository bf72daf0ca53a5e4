package org.drrworkbench.core.evaluate;

/**
 * What the training rows say about the items of a list, as sums over its first 0, 1, .. places.
 *
 * @param selfInformation -log2 of the share of users who rated the item
 * @param popularity how many training ratings the item has
 * @param similarity cosine of each pair of items among the first places
 * @param profilePopularity mean popularity of the items the user is known to have rated; NaN where
 *     there are none
 */
record ListFacts(
    double[] selfInformation, double[] popularity, double[] similarity, double profilePopularity) {
  /** Of lists that nobody asks such things of. */
  static final ListFacts NONE =
      new ListFacts(new double[0], new double[0], new double[0], Double.NaN);

  /** Mean self-information of the first places, in bits. */
  double novelty(int shown) {
    return selfInformation[shown] / shown;
  }

  /** 1 - mean cosine over the pairs of the first places; NaN for fewer than two. */
  double diversity(int shown) {
    double pairs = shown * (shown - 1.0) / 2;
    return pairs == 0 ? Double.NaN : Math.max(0, 1 - similarity[shown] / pairs);
  }

  /** By what share the list is more popular than the user's profile; NaN without one. */
  double popularityLift(int shown) {
    return lift(popularity[shown] / shown, profilePopularity);
  }

  static double lift(double popularity, double profilePopularity) {
    return profilePopularity > 0
        ? (popularity - profilePopularity) / profilePopularity
        : Double.NaN;
  }
}
