package org.drrworkbench.core.environment;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;

/** Ratings of a log by user and item: the latest where a pair has several. */
public final class LoggedRatings {
  private static final int ITEM = Integer.SIZE;

  /** For each user the items, in the upper half of each number, with their places, ascending. */
  private final long[][] places;

  /** For each user the ratings, oldest first. */
  private final float[][] ratings;

  public LoggedRatings(RatingLog log) {
    RowsByUser byUser = new RowsByUser(log);
    places = new long[log.userCount()][];
    ratings = new float[log.userCount()][];
    for (int user = 0; user < places.length; user++) {
      int[] rows = byUser.rows(user);
      places[user] = new long[rows.length];
      ratings[user] = new float[rows.length];
      for (int place = 0; place < rows.length; place++) {
        places[user][place] = (long) log.item(rows[place]) << ITEM | place;
        ratings[user][place] = log.rating(rows[place]);
      }
      Arrays.sort(places[user]);
    }
  }

  /** The rating in the unit of the scale; NaN where the log has none. */
  public float rating(int user, int item) {
    // No place is as large, so that the search ends behind the item's last one.
    int behind = -1 - Arrays.binarySearch(places[user], (long) item << ITEM | Integer.MAX_VALUE);
    if (behind == 0 || places[user][behind - 1] >> ITEM != item) {
      return Float.NaN;
    }
    return ratings[user][(int) places[user][behind - 1]];
  }
}
