package org.drrworkbench.core.evaluate;

/** Whether and where the first positive test item stands. Users without any are left out (NaN). */
final class FirstHit {
  private FirstHit() {}

  /** 1 if the list has a hit, else 0. */
  static double found(JudgedList list) {
    return list.positives() == 0 ? Double.NaN : list.hits() > 0 ? 1 : 0;
  }

  /** 1 / place of the first hit; 0 without one. */
  static double reciprocalRank(JudgedList list) {
    if (list.positives() == 0) {
      return Double.NaN;
    }
    int place = list.firstHit();
    return place == 0 ? 0 : 1.0 / place;
  }
}
