package org.drrworkbench.core.evaluate;

import java.util.Arrays;

/**
 * The area under the ROC curve over a case's candidates: the share of pairs of a positive test item
 * and another candidate in which the positive one has the higher score; equal scores count one
 * half.
 */
final class RocArea {
  private RocArea() {}

  /**
   * @param scores scores of many users
   * @param offset where the user's scores begin
   * @param candidates the candidates
   * @param positives those of them that are positive
   * @return NaN unless there is a positive and another candidate
   */
  static double of(float[] scores, int offset, int[] candidates, int[] positives) {
    long others = (long) candidates.length - positives.length;
    if (positives.length == 0 || others == 0) {
      return Double.NaN;
    }
    float[] wanted = new float[positives.length];
    for (int k = 0; k < wanted.length; k++) {
      wanted[k] = scores[offset + positives[k]];
    }
    Arrays.sort(wanted);
    // Each candidate against each positive one, in half points; a positive one meets itself and
    // all other positives too, which gives half of all those pairs whatever the scores.
    long halves = 0;
    for (int item : candidates) {
      float score = scores[offset + item];
      int below = below(wanted, score);
      halves += 2L * (wanted.length - below);
      for (int k = below; k < wanted.length && wanted[k] == score; k++) {
        halves--;
      }
    }
    long amongPositives = (long) wanted.length * wanted.length;
    return (halves - amongPositives) / (2.0 * wanted.length * others);
  }

  /** How many of the rising values lie below a score. */
  private static int below(float[] rising, float score) {
    int from = 0;
    // No branch but the loop's: which half holds the score cannot be foreseen.
    for (int length = rising.length; length > 1; length -= length >>> 1) {
      from = rising[from + (length >>> 1) - 1] < score ? from + (length >>> 1) : from;
    }
    return from + (rising[from] < score ? 1 : 0);
  }
}
