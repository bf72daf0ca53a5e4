package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The users' own values of the metrics that have such, under one protocol. A user's value is the
 * mean over the user's lists; NaN = left out.
 */
final class UserValues {
  private final List<Metric> metrics;
  private final int[] listLengths;
  private final Map<Metric, Integer> first = new EnumMap<>(Metric.class);
  private final double[][] columns;
  private final double[] sums;
  private final int[] counts;

  /** One list's values. */
  interface ListValues {
    /** NaN leaves the list out. */
    double of(Metric metric, int length);
  }

  /**
   * Columns full of NaN.
   *
   * @param metrics those wanted; others than of lists are passed over
   * @param listLengths rising
   */
  UserValues(List<Metric> metrics, int[] listLengths, int userCount) {
    this.metrics = metrics.stream().filter(Metric::hasPerUserValues).toList();
    this.listLengths = listLengths;
    int count = 0;
    for (Metric metric : this.metrics) {
      first.put(metric, count);
      count += metric.scope().at(listLengths).length;
    }
    columns = new double[count][userCount];
    for (double[] column : columns) {
      Arrays.fill(column, Double.NaN);
    }
    sums = new double[count];
    counts = new int[count];
  }

  /** Takes in a list of the present user; its values are asked for by index of the list length. */
  void add(ListValues list) {
    int at = 0;
    for (Metric metric : metrics) {
      int lengths = metric.scope().at(listLengths).length;
      for (int length = 0; length < lengths; length++) {
        double value = list.of(metric, length);
        if (!Double.isNaN(value)) {
          sums[at] += value;
          counts[at]++;
        }
        at++;
      }
    }
  }

  /** Makes the means of the lists taken in since the last user the values of this one. */
  void finish(int user) {
    for (int k = 0; k < sums.length; k++) {
      if (counts[k] > 0) {
        columns[k][user] = sums[k] / counts[k];
      }
    }
    Arrays.fill(sums, 0);
    Arrays.fill(counts, 0);
  }

  /**
   * One value per user, in the order of users; not a copy.
   *
   * @throws IllegalArgumentException for what was not evaluated or has no per-user values
   */
  double[] column(Metric metric, int listLength) {
    Integer start = first.get(metric);
    int length = Arrays.binarySearch(metric.scope().at(listLengths), listLength);
    if (start == null || length < 0) {
      throw new IllegalArgumentException(
          "There are no per-user values of " + metric.id() + "@" + listLength + ".");
    }
    return columns[start + length];
  }
}
