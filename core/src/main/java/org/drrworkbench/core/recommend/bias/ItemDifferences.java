package org.drrworkbench.core.recommend.bias;

import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.recommend.RatingMatrix;

/**
 * For each pair of items the users who rated both, and the sum of the differences of their ratings.
 * Of the two square tables only the half above the diagonal is kept: one item's count with another
 * is the other's with it, and its difference the other's reversed.
 */
final class ItemDifferences {
  private static final int BYTES_A_PAIR = Float.BYTES + Integer.BYTES;

  /** Share of the memory that the tables may take. */
  private static final double MOST_MEMORY = 0.6;

  private final float[][] sums;
  private final int[][] counts;

  private ItemDifferences(int items) {
    sums = new float[items][];
    counts = new int[items][];
    for (int item = 0; item < items; item++) {
      sums[item] = new float[items - item - 1];
      counts[item] = new int[items - item - 1];
    }
  }

  /**
   * Counts the pairs of all users.
   *
   * @param memory bytes that the process may take
   * @throws DataException if the tables of so many items do not fit
   */
  static ItemDifferences of(RatingMatrix byUser, long memory) {
    long items = byUser.others();
    double bytes = items * (items - 1) / 2.0 * BYTES_A_PAIR;
    if (bytes > MOST_MEMORY * memory) {
      throw new DataException(
          "slope-one keeps a number for each pair of the "
              + items
              + " items, "
              + (long) Math.ceil(bytes / (1 << 20))
              + " MB of the "
              + memory / (1 << 20)
              + " MB this process may take; run fewer jobs at a time, or leave rare items out"
              + " (--k-core).");
    }
    ItemDifferences differences = new ItemDifferences((int) items);
    for (int user = 0; user < byUser.lines(); user++) {
      differences.add(byUser, user);
    }
    return differences;
  }

  private void add(RatingMatrix byUser, int user) {
    int end = byUser.end(user);
    for (int cell = byUser.start(user); cell < end; cell++) {
      int item = byUser.other(cell);
      float rating = byUser.value(cell);
      float[] sum = sums[item];
      int[] count = counts[item];
      // Cells are sorted by item, so that each pair is met once, the lower item first. An item
      // rated twice would meet itself.
      for (int other = cell + 1; other < end; other++) {
        int at = byUser.other(other) - item - 1;
        if (at >= 0) {
          sum[at] += rating - byUser.value(other);
          count[at]++;
        }
      }
    }
  }

  /** Users who rated both of two different items. */
  int count(int item, int other) {
    return item < other ? counts[item][other - item - 1] : counts[other][item - other - 1];
  }

  /** Sum over those users of the item's rating minus the other's, on the scale [-1, 1]. */
  float sum(int item, int other) {
    return item < other ? sums[item][other - item - 1] : -sums[other][item - other - 1];
  }
}
