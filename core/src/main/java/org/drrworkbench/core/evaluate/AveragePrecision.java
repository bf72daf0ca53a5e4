package org.drrworkbench.core.evaluate;

/**
 * Average precision: the sum over hits of the precision at the hit's place, divided by one of
 * several counts. Users without a positive test item are left out (NaN).
 */
final class AveragePrecision {
  private AveragePrecision() {}

  /** Divided by the hits in the list (the article's reading); 0 for a list without a hit. */
  static double byHits(JudgedList list) {
    if (list.positives() == 0) {
      return Double.NaN;
    }
    int hits = list.hits();
    return hits == 0 ? 0 : sum(list) / hits;
  }

  /** Divided by min(L, positives), the most hits a list of L can have. */
  static double byReachableHits(JudgedList list) {
    return list.positives() == 0
        ? Double.NaN
        : sum(list) / Math.min(list.listLength(), list.positives());
  }

  private static double sum(JudgedList list) {
    double sum = 0;
    int hits = 0;
    for (int place = 0; place < list.ratings().length; place++) {
      if (list.hit(place)) {
        hits++;
        sum += (double) hits / (place + 1);
      }
    }
    return sum;
  }
}
