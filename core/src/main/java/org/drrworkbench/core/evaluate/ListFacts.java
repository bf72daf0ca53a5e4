package org.drrworkbench.core.evaluate;

/**
 * What the training rows say about the items of a list, as sums over its first 0, 1, .. places.
 *
 * @param information of the items' self-information
 * @param popularity of the items' popularity
 * @param similarity of the cosines of all pairs
 * @param profilePopularity mean popularity of the items the user is known to have rated; NaN where
 *     there are none
 */
record ListFacts(
    double[] information, double[] popularity, double[] similarity, double profilePopularity) {
  /** Of lists that nobody asks such things of. */
  static final ListFacts NONE =
      new ListFacts(new double[0], new double[0], new double[0], Double.NaN);

  /** The facts of the first places, at least one. */
  ItemSetFacts at(int shown) {
    return shown >= information.length
        ? ItemSetFacts.NONE
        : ItemSetFacts.of(
            shown, information[shown], popularity[shown], similarity[shown], profilePopularity);
  }
}
