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
    double[] gains = gains(list.ratings(), list.ratings().length, gain, list);
    double dcg = dcg(gains);
    if (dcg == 0) {
      return idealOverCandidates(list, gain) == 0 ? Double.NaN : 0;
    }
    Arrays.sort(gains);
    double ideal = 0;
    for (int place = 0; place < gains.length; place++) {
      ideal += gains[gains.length - 1 - place] * discount(place);
    }
    return dcg / ideal;
  }

  /** The ideal is the best list that the candidates allow. */
  static double againstCandidates(JudgedList list, Gain gain) {
    double ideal = idealOverCandidates(list, gain);
    return ideal == 0
        ? Double.NaN
        : dcg(gains(list.ratings(), list.ratings().length, gain, list)) / ideal;
  }

  private static double idealOverCandidates(JudgedList list, Gain gain) {
    // Highest ratings first and a gain that never falls with the rating: already the best order.
    int length = Math.min(list.listLength(), list.candidateRatings().length);
    return dcg(gains(list.candidateRatings(), length, gain, list));
  }

  private static double[] gains(float[] ratings, int length, Gain gain, JudgedList list) {
    double[] gains = new double[length];
    Arrays.setAll(gains, place -> gain.of(ratings[place], list));
    return gains;
  }

  private static double dcg(double[] gains) {
    double sum = 0;
    for (int place = 0; place < gains.length; place++) {
      sum += gains[place] * discount(place);
    }
    return sum;
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
