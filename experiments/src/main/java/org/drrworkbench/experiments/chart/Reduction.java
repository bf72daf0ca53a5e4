package org.drrworkbench.experiments.chart;

import java.util.Arrays;

/**
 * Leaves out points of a long line that a picture cannot show: of each stretch of equal width only
 * the lowest and the highest stay, so that no spike is lost.
 */
public final class Reduction {
  private Reduction() {}

  /**
   * Which points stay, by their places in the arrays, ascending: the first and the last, and two of
   * each stretch, so at most 2 x buckets + 2. Of equal figures the earliest stays. A line with no
   * more points than that keeps them all. Figures that are not finite never stay.
   *
   * @param x ascending, finite
   * @param y one for each x
   * @param count how many of the arrays' places are in use
   * @param buckets how many stretches, 1 or more
   */
  public static int[] indices(double[] x, double[] y, int count, int buckets) {
    if (buckets < 1) {
      throw new IllegalArgumentException("buckets is " + buckets + "; it must be 1 or more.");
    }
    if (count < 0 || count > x.length || count > y.length) {
      throw new IllegalArgumentException(
          "count is " + count + "; there are " + Math.min(x.length, y.length) + " points.");
    }
    int first = 0;
    while (first < count && !Double.isFinite(y[first])) {
      first++;
    }
    int last = count - 1;
    while (last > first && !Double.isFinite(y[last])) {
      last--;
    }
    if (last - first < 2L * buckets + 2) {
      return finite(y, first, last);
    }
    return reduced(x, y, first, last, buckets);
  }

  private static int[] finite(double[] y, int first, int last) {
    int[] kept = new int[Math.max(0, last - first + 1)];
    int size = 0;
    for (int k = first; k <= last; k++) {
      if (Double.isFinite(y[k])) {
        kept[size++] = k;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private static int[] reduced(double[] x, double[] y, int first, int last, int buckets) {
    int[] kept = new int[2 * buckets + 2];
    int size = 0;
    double width = (x[last] - x[first]) / buckets;
    kept[size++] = first;
    int from = first;
    for (int bucket = 0; bucket < buckets; bucket++) {
      double end =
          bucket == buckets - 1 ? Double.POSITIVE_INFINITY : x[first] + (bucket + 1) * width;
      int low = -1;
      int high = -1;
      int k = from;
      for (; k <= last && x[k] < end; k++) {
        if (Double.isFinite(y[k])) {
          low = low < 0 || y[k] < y[low] ? k : low;
          high = high < 0 || y[k] > y[high] ? k : high;
        }
      }
      from = k;
      size = add(kept, size, Math.min(low, high));
      size = add(kept, size, Math.max(low, high));
    }
    size = add(kept, size, last);
    return Arrays.copyOf(kept, size);
  }

  /** Appends a place that lies behind the last one. */
  private static int add(int[] kept, int size, int place) {
    if (place <= kept[size - 1]) {
      return size;
    }
    kept[size] = place;
    return size + 1;
  }
}
