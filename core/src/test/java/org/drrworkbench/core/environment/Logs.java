package org.drrworkbench.core.environment;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;

/** Small logs of 1 to 5 stars. */
final class Logs {
  static final RatingScale STARS = new RatingScale(1, 5);

  private Logs() {}

  /**
   * @param rows {@code {user, item, rating, time}} each
   */
  static RatingLog of(int users, int items, int[]... rows) {
    int[] user = new int[rows.length];
    int[] item = new int[rows.length];
    float[] rating = new float[rows.length];
    long[] time = new long[rows.length];
    for (int row = 0; row < rows.length; row++) {
      user[row] = rows[row][0];
      item[row] = rows[row][1];
      rating[row] = rows[row][2];
      time[row] = rows[row][3];
    }
    return RatingLog.of(users, items, STARS, user, item, rating, time);
  }

  /** Distinct pairs drawn at random, with random ratings and times. */
  static RatingLog random(RandomStream random, int users, int items, int ratings) {
    int[] pairs = new int[users * items];
    for (int pair = 0; pair < pairs.length; pair++) {
      pairs[pair] = pair;
    }
    random.shuffle(pairs);
    int[][] rows = new int[ratings][];
    for (int row = 0; row < ratings; row++) {
      int pair = pairs[row];
      rows[row] =
          new int[] {pair / items, pair % items, 1 + random.nextInt(5), random.nextInt(1000)};
    }
    return of(users, items, rows);
  }
}
