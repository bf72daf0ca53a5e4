package org.drrworkbench.core.evaluate;

import java.util.Arrays;

/**
 * Catalogue figures of random lists. An item misses all lists with the product of the users' own
 * probabilities 1 - min(L, n) / n, so coverage is exact; the Gini coefficient is a mean over draws.
 */
final class RandomTotals implements ListTotals {
  private final int[] listLengths;
  private final double[][] missed;
  private final ItemCounts[] draws = new ItemCounts[RandomReference.DRAWS];
  private int users;

  RandomTotals(int[] listLengths, int itemCount) {
    this.listLengths = listLengths;
    missed = new double[listLengths.length][itemCount];
    for (double[] ofItems : missed) {
      Arrays.fill(ofItems, 1);
    }
    Arrays.setAll(draws, draw -> new ItemCounts(listLengths, itemCount));
  }

  /** Takes in one user's candidates. */
  void addExpected(int[] candidates) {
    users++;
    for (int length = 0; length < listLengths.length; length++) {
      double miss =
          1 - (double) Math.min(listLengths[length], candidates.length) / candidates.length;
      double[] ofItems = missed[length];
      for (int item : candidates) {
        ofItems[item] *= miss;
      }
    }
  }

  /** Takes in one user's longest list of one draw. */
  void addDrawn(int draw, int[] items) {
    draws[draw].add(items);
  }

  @Override
  public int users() {
    return users;
  }

  @Override
  public double of(Metric metric, int length) {
    return metric == Metric.COVERAGE
        ? coverage(length)
        : Arrays.stream(draws).mapToDouble(draw -> draw.of(metric, length)).sum() / draws.length;
  }

  private double coverage(int length) {
    return users == 0
        ? Double.NaN
        : Arrays.stream(missed[length]).map(miss -> 1 - miss).sum() / missed[length].length;
  }
}
