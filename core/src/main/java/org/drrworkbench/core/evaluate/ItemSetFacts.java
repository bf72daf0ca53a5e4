package org.drrworkbench.core.evaluate;

/**
 * What the training rows say about some items together.
 *
 * @param novelty mean of -log2(share of users who rated the item), in bits
 * @param diversity 1 - mean cosine over the pairs of items; NaN for fewer than two
 * @param popularityLift by what share they are more popular than the user's profile; NaN without a
 *     profile
 */
record ItemSetFacts(double novelty, double diversity, double popularityLift) {
  /** Of items that nobody asks such things of. */
  static final ItemSetFacts NONE = new ItemSetFacts(Double.NaN, Double.NaN, Double.NaN);

  /**
   * @param count how many items, at least 1
   * @param information sum of their self-information
   * @param popularity sum of their popularity
   * @param similarity sum of the cosines of their pairs
   * @param profilePopularity mean popularity of the user's items; NaN for none
   */
  static ItemSetFacts of(
      int count,
      double information,
      double popularity,
      double similarity,
      double profilePopularity) {
    double pairs = count * (count - 1.0) / 2;
    return new ItemSetFacts(
        information / count,
        pairs == 0 ? Double.NaN : Math.max(0, 1 - similarity / pairs),
        profilePopularity > 0
            ? (popularity / count - profilePopularity) / profilePopularity
            : Double.NaN);
  }
}
