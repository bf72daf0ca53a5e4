package org.drrworkbench.core.evaluate;

/** The mean feedback on the list, by logged ratings alone. */
final class Reward {
  private Reward() {}

  /**
   * Mean over the list of the rating mapped to [-1, 1]; unrated items count 0 (neutral), and so
   * does an empty list.
   */
  static double of(JudgedList list) {
    if (list.ratings().length == 0) {
      return 0;
    }
    double sum = 0;
    for (float rating : list.ratings()) {
      sum += Float.isNaN(rating) ? 0 : list.scale().normalise(rating);
    }
    return sum / list.ratings().length;
  }
}
