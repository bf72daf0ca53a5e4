package org.drrworkbench.core.data;

import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which rows repeat a pair of user and item.
 *
 * @param dropped rows that stand before the last of their pair
 * @param duplicates how many those are
 * @param conflicting pairs whose rows do not all hold one rating
 */
record RepeatedPairs(BitSet dropped, int duplicates, int conflicting) {
  /**
   * Groups rows by user, then walks each group backwards and marks the items seen.
   *
   * @param ratings changed where {@code mean} is set: a pair's last row gets the mean
   */
  static RepeatedPairs of(
      int[] users, int[] items, float[] ratings, int userCount, int itemCount, boolean mean) {
    int[] next = new int[userCount + 1];
    for (int user : users) {
      next[user + 1]++;
    }
    for (int user = 0; user < userCount; user++) {
      next[user + 1] += next[user];
    }
    int[] byUser = new int[users.length];
    for (int row = 0; row < users.length; row++) {
      byUser[next[users[row]]++] = row;
    }
    // Now next[u] is where the group of user u ends.
    Walk walk = new Walk(items, ratings, itemCount, mean);
    int end = 0;
    for (int user = 0; user < userCount; user++) {
      int start = end;
      end = next[user];
      for (int k = end - 1; k >= start; k--) {
        walk.meet(user, byUser[k]);
      }
    }
    walk.putMeans();
    return new RepeatedPairs(walk.dropped, walk.duplicates, walk.conflicts.cardinality());
  }

  private static final class Walk {
    private final int[] items;
    private final float[] ratings;
    private final int[] seenBy;
    private final int[] lastRow;
    private final BitSet dropped = new BitSet();
    private final BitSet conflicts = new BitSet();
    private final Map<Integer, double[]> sums = new TreeMap<>();
    private final boolean mean;
    private int duplicates;

    Walk(int[] items, float[] ratings, int itemCount, boolean mean) {
      this.mean = mean;
      this.items = items;
      this.ratings = ratings;
      seenBy = new int[itemCount];
      lastRow = new int[itemCount];
    }

    void meet(int user, int row) {
      int item = items[row];
      if (seenBy[item] != user + 1) {
        seenBy[item] = user + 1;
        lastRow[item] = row;
        return;
      }
      int last = lastRow[item];
      dropped.set(row);
      duplicates++;
      if (ratings[row] != ratings[last]) {
        conflicts.set(last);
      }
      if (mean) {
        addToMean(last, ratings[row]);
      }
    }

    private void addToMean(int last, float rating) {
      double[] sum = sums.computeIfAbsent(last, key -> new double[] {ratings[key], 1});
      sum[0] += rating;
      sum[1]++;
    }

    void putMeans() {
      sums.forEach((row, sum) -> ratings[row] = (float) (sum[0] / sum[1]));
    }
  }
}
