package org.drrworkbench.core.evaluate;

import java.util.Arrays;

/**
 * Normalised discounted cumulative gain: DCG = sum over places i = 1..L of gain / log2(i + 1),
 * divided by the DCG of an ideal list. A user none of whose candidates has a gain is left out
 * (NaN); otherwise a list without gain counts 0.
 */
final class Ndcg {
  private static final int TABLE_LENGTH = 1024;
  private static final double[] DISCOUNTS = new double[TABLE_LENGTH];

  static {
    Arrays.setAll(DISCOUNTS, Ndcg::computeDiscount);
  }

  private Ndcg() {}

  /** The ideal is the recommended list itself, re-sorted (the article's eq. 10). */
  static double againstItself(JudgedList list, Gain gain) {
    if (list.idealDcg(gain) == 0) {
      return Double.NaN;
    }
    double dcg = list.dcg(gain);
    return dcg == 0 ? 0 : dcg / list.resortedDcg(gain);
  }

  /** The ideal is the best list that the candidates allow. */
  static double againstCandidates(JudgedList list, Gain gain) {
    double ideal = list.idealDcg(gain);
    return ideal == 0 ? Double.NaN : list.dcg(gain) / ideal;
  }

  /** The DCG of the first 0, 1, .. length places. */
  static double[] cumulated(float[] ratings, int length, Judgement judgement, Gain gain) {
    double[] sums = new double[length + 1];
    for (int place = 0; place < length; place++) {
      sums[place + 1] = sums[place] + judgement.gain(gain, ratings[place]) * discount(place);
    }
    return sums;
  }

  /** 1 / log2(place + 2), the place counted from 0. */
  static double discount(int place) {
    return place < TABLE_LENGTH ? DISCOUNTS[place] : computeDiscount(place);
  }

  private static double computeDiscount(int place) {
    // StrictMath: the same bits on every processor.
    return StrictMath.log(2) / StrictMath.log(place + 2.0);
  }
}
