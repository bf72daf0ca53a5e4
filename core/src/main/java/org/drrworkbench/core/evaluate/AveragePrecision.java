package org.drrworkbench.core.evaluate;

/**
 * Average precision: the sum over hits of the precision at the hit's place, divided by one of
 * several counts. Users without a positive test item are left out (NaN).
 */
final class AveragePrecision {
  private AveragePrecision() {}

  /** Divided by the hits in the list (the article's reading); 0 for a list without a hit. */
  static double byHits(JudgedList list) {
    return list.hits() == 0 ? by(1, list) : by(list.hits(), list);
  }

  /** Divided by min(L, positives), the most hits a list of L can have. */
  static double byReachableHits(JudgedList list) {
    return by(Math.min(list.listLength(), list.positives()), list);
  }

  /** Divided by all positives, as trec_eval does: a short list cannot reach 1. */
  static double byPositives(JudgedList list) {
    return by(list.positives(), list);
  }

  /** The mean over the list's places of the precision there, hit or not (the literal reading). */
  static double overPlaces(JudgedList list) {
    return list.positives() == 0 ? Double.NaN : list.precisions() / list.shown();
  }

  private static double by(int count, JudgedList list) {
    return list.positives() == 0 ? Double.NaN : list.precisionsAtHits() / count;
  }
}
