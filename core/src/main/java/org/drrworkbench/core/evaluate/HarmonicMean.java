package org.drrworkbench.core.evaluate;

/** F1: one figure from precision and recall. */
final class HarmonicMean {
  private HarmonicMean() {}

  /** 2 p r / (p + r); 0 when both are 0, NaN when one is NaN. */
  static double of(double precision, double recall) {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** The F1 of one user; NaN (left out) for a user without a positive test item. */
  static double of(JudgedList list) {
    return of(Precision.ofReachableLength(list), Recall.of(list));
  }
}
