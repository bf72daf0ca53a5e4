package org.drrworkbench.core.data;

import java.util.Arrays;

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
    Integer[] order = new Integer[log.size()];
    Arrays.setAll(order, row -> row);
    Arrays.sort(
        order,
        (a, b) -> {
          int c = Integer.compare(log.user(a), log.user(b));
          return c != 0 ? c : Long.compare(log.time(a), log.time(b));
        });
    rows = new int[order.length];
    Arrays.setAll(rows, k -> order[k]);
  }

  public int count(int user) {
    return start[user + 1] - start[user];
  }

  /** The user's rows, oldest first. */
  public int[] rows(int user) {
    return Arrays.copyOfRange(rows, start[user], start[user + 1]);
  }
}
