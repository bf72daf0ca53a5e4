package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;

/**
 * Knows the test ratings: the upper reference of every table, and no recommender, since it learns
 * nothing. An item's score is the user's test rating, or one below the scale where there is none.
 */
public final class Oracle implements ItemScorer {
  private final RatingLog test;
  private final RowsByUser byUser;

  public Oracle(RatingLog test) {
    this.test = test;
    byUser = new RowsByUser(test);
  }

  @Override
  public void score(int[] users, float[] scores) {
    int itemCount = test.itemCount();
    Arrays.fill(scores, 0, users.length * itemCount, (float) (test.scale().min() - 1));
    for (int k = 0; k < users.length; k++) {
      for (int row : byUser.rows(users[k])) {
        scores[k * itemCount + test.item(row)] = test.rating(row);
      }
    }
  }
}
