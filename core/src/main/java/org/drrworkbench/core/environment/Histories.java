package org.drrworkbench.core.environment;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;

/** Every user's items of a log that a {@link HistoryRule} takes, oldest first. */
public final class Histories {
  private final RatingLog log;
  private final HistoryRule rule;
  private final int[][] rows;

  public Histories(RatingLog log, HistoryRule rule) {
    this.log = log;
    this.rule = rule;
    RowsByUser byUser = new RowsByUser(log);
    rows = new int[log.userCount()][];
    for (int user = 0; user < rows.length; user++) {
      rows[user] =
          Arrays.stream(byUser.rows(user)).filter(row -> rule.takes(log.rating(row))).toArray();
    }
  }

  HistoryRule rule() {
    return rule;
  }

  /** How many of the user's items are taken. */
  public int count(int user) {
    return rows[user].length;
  }

  /** The n that are kept of all, or fewer when there are not as many. */
  public int[] atEnd(int user, int n) {
    return before(user, rows[user].length, n);
  }

  /**
   * The n that are kept of those before a place in the order of time, or fewer at the beginning.
   *
   * @param end 0 .. {@link #count}; how many items lie before the place
   */
  public int[] before(int user, int end, int n) {
    int begin = rule.begin(end, n);
    return Arrays.stream(rows[user], begin, begin + Math.min(n, end)).map(log::item).toArray();
  }

  /** When the user's item at a place, 0 .. {@link #count} - 1, was rated. */
  long time(int user, int place) {
    return log.time(rows[user][place]);
  }
}
