package org.drrworkbench.core.drr;

import java.util.Arrays;

/**
 * Numbers whose prefix sums can be searched in logarithmic time. Each inner node is always the sum
 * of its two children, so that the tree depends on the numbers alone and not on the order in which
 * they were set.
 */
final class SumTree {
  private final int leaves;
  private final double[] sums;
  private int used;

  /**
   * @param capacity most numbers, at least 1
   */
  SumTree(int capacity) {
    int size = 1;
    while (size < capacity) {
      size *= 2;
    }
    leaves = size;
    sums = new double[2 * size];
  }

  void set(int place, double value) {
    used = Math.max(used, place + 1);
    int node = leaves + place;
    sums[node] = value;
    for (node /= 2; node >= 1; node /= 2) {
      sums[node] = sums[2 * node] + sums[2 * node + 1];
    }
  }

  double get(int place) {
    return sums[leaves + place];
  }

  double total() {
    return sums[1];
  }

  /**
   * The place at which the running sum first passes an amount.
   *
   * @param amount from 0 to below {@link #total}
   * @param size numbers in use; rounding never leads beyond them
   */
  int find(double amount, int size) {
    int node = 1;
    double left = amount;
    while (node < leaves) {
      node *= 2;
      if (left >= sums[node]) {
        left -= sums[node];
        node++;
      }
    }
    return Math.min(node - leaves, size - 1);
  }

  /** The numbers set so far. */
  double[] values() {
    return Arrays.copyOfRange(sums, leaves, leaves + used);
  }

  void setAll(double[] values) {
    for (int place = 0; place < values.length; place++) {
      set(place, values[place]);
    }
  }
}
