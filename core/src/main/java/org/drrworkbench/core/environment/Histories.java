package org.drrworkbench.core.environment;

import java.util.Arrays;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;

/** Every user's positively rated items of a log, oldest first. */
public final class Histories {
  private final RatingLog log;
  private final int[][] rows;

  public Histories(RatingLog log, PositiveRule positive) {
    this.log = log;
    RowsByUser byUser = new RowsByUser(log);
    rows = new int[log.userCount()][];
    for (int user = 0; user < rows.length; user++) {
      rows[user] =
          Arrays.stream(byUser.rows(user))
              .filter(row -> positive.isPositive(log.rating(row)))
              .toArray();
    }
  }

  /** How many positives the user has. */
  public int count(int user) {
    return rows[user].length;
  }

  /** The latest n, or fewer when there are not as many. */
  public int[] latest(int user, int n) {
    return endingAt(user, rows[user].length, n);
  }

  /**
   * The n before a place in the user's time-ordered positives, or fewer at the beginning.
   *
   * @param end 0 .. {@link #count}; how many of the positives lie before the place
   */
  public int[] endingAt(int user, int end, int n) {
    return Arrays.stream(rows[user], Math.max(0, end - n), end).map(log::item).toArray();
  }

  /** When the user's positive at a place, 0 .. {@link #count} - 1, was rated. */
  long time(int user, int place) {
    return log.time(rows[user][place]);
  }

  /** A history moved on by one positive item: the oldest falls out when there are more than n. */
  static int[] append(int[] history, int item, int n) {
    int[] longer = Arrays.copyOf(history, history.length + 1);
    longer[history.length] = item;
    return last(longer, n);
  }

  /** The last n of a history. */
  static int[] last(int[] history, int n) {
    return history.length <= n
        ? history
        : Arrays.copyOfRange(history, history.length - n, history.length);
  }
}
