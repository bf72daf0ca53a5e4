package org.drrworkbench.core.environment;

import java.util.Arrays;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;

/** Every user's positively rated items of a log, oldest first. */
public final class Histories {
  private final int[][] positives;

  public Histories(RatingLog log, PositiveRule positive) {
    RowsByUser byUser = new RowsByUser(log);
    positives = new int[log.userCount()][];
    for (int user = 0; user < positives.length; user++) {
      positives[user] =
          Arrays.stream(byUser.rows(user))
              .filter(row -> positive.isPositive(log.rating(row)))
              .map(log::item)
              .toArray();
    }
  }

  /** All of them. Not to be modified. */
  public int[] all(int user) {
    return positives[user];
  }

  /** The latest n, or fewer when there are not as many. */
  public int[] latest(int user, int n) {
    return endingAt(user, positives[user].length, n);
  }

  /** The n before a place in the user's time-ordered positives, or fewer at the beginning. */
  public int[] endingAt(int user, int end, int n) {
    return Arrays.copyOfRange(positives[user], Math.max(0, end - n), end);
  }
}
