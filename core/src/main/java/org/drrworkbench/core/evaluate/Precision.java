package org.drrworkbench.core.evaluate;

/** The share of positive items in the list. */
final class Precision {
  private Precision() {}

  /** hits / min(L, candidates): a list that could not be longer is not punished for it. */
  static double ofReachableLength(JudgedList list) {
    return (double) list.hits() / list.shown();
  }

  /** hits / L. */
  static double ofListLength(JudgedList list) {
    return (double) list.hits() / list.listLength();
  }

  /** hits / L; NaN (left out) for a user with fewer than L candidates. */
  static double ofWholeList(JudgedList list) {
    return list.candidates() < list.listLength() ? Double.NaN : ofListLength(list);
  }
}
