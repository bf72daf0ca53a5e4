package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.RatingLog;

/**
 * What there is after one step.
 *
 * @param step {@code as read} or the step's word
 * @param users users with at least one rating
 * @param items items with at least one rating
 * @param ratings rows
 * @param density ratings as a share of users times items; 0 without ratings
 */
public record PreparationRow(String step, int users, int items, int ratings, double density) {
  /** The first row's step. */
  public static final String AS_READ = "as read";

  static PreparationRow of(String step, RatingLog log) {
    boolean[] users = new boolean[log.userCount()];
    boolean[] items = new boolean[log.itemCount()];
    int userCount = 0;
    int itemCount = 0;
    for (int row = 0; row < log.size(); row++) {
      int user = log.user(row);
      int item = log.item(row);
      userCount += users[user] ? 0 : 1;
      itemCount += items[item] ? 0 : 1;
      users[user] = true;
      items[item] = true;
    }
    double density = log.size() == 0 ? 0 : (double) log.size() / userCount / itemCount;
    return new PreparationRow(step, userCount, itemCount, log.size(), density);
  }
}
