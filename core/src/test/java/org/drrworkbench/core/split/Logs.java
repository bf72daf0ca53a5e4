package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;

/** Small logs for splits. */
final class Logs {
  private static final RatingScale STARS = new RatingScale(1, 5);

  private Logs() {}

  /** A log of rows of user, item and time. */
  static RatingLog of(int[][] rows) {
    int[] users = new int[rows.length];
    int[] items = new int[rows.length];
    float[] ratings = new float[rows.length];
    long[] times = new long[rows.length];
    int userCount = 0;
    int itemCount = 0;
    for (int row = 0; row < rows.length; row++) {
      users[row] = rows[row][0];
      items[row] = rows[row][1];
      times[row] = rows[row][2];
      ratings[row] = 3;
      userCount = Math.max(userCount, users[row] + 1);
      itemCount = Math.max(itemCount, items[row] + 1);
    }
    return RatingLog.of(userCount, itemCount, STARS, users, items, ratings, times);
  }

  /**
   * Some dozens of rows of up to eight users, one of whom has a single row; times collide often.
   */
  static RatingLog random(long seed) {
    RandomStream random = new RandomStream(seed, "test");
    int[][] rows = new int[30 + random.nextInt(60)][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new int[] {random.nextInt(7), row, random.nextInt(40)};
    }
    rows[0][0] = 7;
    return of(rows);
  }

  /** The item of each row; in these logs a row's item is its number. */
  static int[] items(RatingLog log) {
    int[] items = new int[log.size()];
    for (int row = 0; row < items.length; row++) {
      items[row] = log.item(row);
    }
    return items;
  }

  static int[] countByUser(RatingLog log) {
    int[] counts = new int[log.userCount()];
    for (int row = 0; row < log.size(); row++) {
      counts[log.user(row)]++;
    }
    return counts;
  }
}
