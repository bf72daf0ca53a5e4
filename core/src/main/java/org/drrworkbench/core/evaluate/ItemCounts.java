package org.drrworkbench.core.evaluate;

import java.util.Arrays;

/** How often each item stands in the users' lists, for each list length. */
final class ItemCounts implements ListTotals {
  private final int[] listLengths;
  private final int[][] counts;
  private int users;

  /**
   * @param listLengths rising
   */
  ItemCounts(int[] listLengths, int itemCount) {
    this.listLengths = listLengths;
    counts = new int[listLengths.length][itemCount];
  }

  /** Takes in one user's longest list. */
  void add(int[] items) {
    users++;
    for (int place = 0; place < items.length; place++) {
      for (int k = listLengths.length - 1; k >= 0 && place < listLengths[k]; k--) {
        counts[k][items[place]]++;
      }
    }
  }

  @Override
  public int users() {
    return users;
  }

  @Override
  public double of(Metric metric, int length) {
    return switch (metric) {
      case COVERAGE -> coverage(counts[length]);
      case GINI -> gini(counts[length]);
      default -> throw new IllegalStateException(metric.id() + " is not made of all lists.");
    };
  }

  private double coverage(int[] ofItems) {
    return users == 0
        ? Double.NaN
        : (double) Arrays.stream(ofItems).filter(count -> count > 0).count() / ofItems.length;
  }

  private static double gini(int[] ofItems) {
    int[] rising = ofItems.clone();
    Arrays.sort(rising);
    long n = rising.length;
    double weighted = 0;
    double sum = 0;
    for (int k = 0; k < n; k++) {
      weighted += (2 * (k + 1L) - n - 1) * (double) rising[k];
      sum += rising[k];
    }
    return weighted / (n * sum);
  }
}
