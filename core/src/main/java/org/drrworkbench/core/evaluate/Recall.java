package org.drrworkbench.core.evaluate;

/** The share of the user's positive test items that the list contains. */
final class Recall {
  private Recall() {}

  /** hits / positives; NaN (left out) for a user without a positive test item. */
  static double of(JudgedList list) {
    return list.positives() == 0 ? Double.NaN : (double) list.hits() / list.positives();
  }

  /** hits / min(L, positives), the most hits a list of L can have; NaN as above. */
  static double ofReachable(JudgedList list) {
    return list.positives() == 0
        ? Double.NaN
        : (double) list.hits() / Math.min(list.listLength(), list.positives());
  }

  /** hits / positives; 0 for a user without a positive test item. */
  static double orZero(JudgedList list) {
    return list.positives() == 0 ? 0 : of(list);
  }
}
