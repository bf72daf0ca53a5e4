package org.drrworkbench.core.data;

import java.util.Arrays;
import java.util.Comparator;

/** The rows of a log grouped by user, oldest first; rows of equal time keep their order. */
public final class RowsByUser {
  private final int[] start;
  private final int[] rows;

  public RowsByUser(RatingLog log) {
    start = new int[log.userCount() + 1];
    for (int row = 0; row < log.size(); row++) {
      start[log.user(row) + 1]++;
    }
    for (int user = 0; user < log.userCount(); user++) {
      start[user + 1] += start[user];
    }
    rows = new int[log.size()];
    int[] next = start.clone();
    for (int row = 0; row < log.size(); row++) {
      rows[next[log.user(row)]++] = row;
    }
    for (int user = 0; user < log.userCount(); user++) {
      sortByTime(log, start[user], start[user + 1]);
    }
  }

  private void sortByTime(RatingLog log, int from, int to) {
    boolean sorted = true;
    for (int k = from + 1; k < to && sorted; k++) {
      sorted = log.time(rows[k - 1]) <= log.time(rows[k]);
    }
    if (!sorted) {
      int[] byTime =
          Arrays.stream(rows, from, to)
              .boxed()
              .sorted(Comparator.comparingLong(log::time))
              .mapToInt(Integer::intValue)
              .toArray();
      System.arraycopy(byTime, 0, rows, from, to - from);
    }
  }

  public int count(int user) {
    return start[user + 1] - start[user];
  }

  /** The user's rows, oldest first. */
  public int[] rows(int user) {
    return Arrays.copyOfRange(rows, start[user], start[user + 1]);
  }
}
