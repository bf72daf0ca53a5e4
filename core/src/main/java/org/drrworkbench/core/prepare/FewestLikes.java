package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;

/**
 * Keeps all rows of users who like enough, so that a history of liked items has something to hold;
 * ratings and bound are compared in the single precision that ratings are kept in. Counts what the
 * division will set aside for the test too.
 *
 * @param count fewest likes of a user, at least 1
 * @param from ratings of this and above are likes, in the data set's unit; stands by itself,
 *     whatever the evaluation calls positive
 */
public record FewestLikes(int count, double from) implements PreparationStep {
  public FewestLikes {
    if (count < 1) {
      throw new IllegalArgumentException(
          "The fewest likes of a user are " + count + "; it must be 1 or more.");
    }
    if (!Double.isFinite(from)) {
      throw new IllegalArgumentException(
          "Likes are ratings from " + from + "; it must be a finite number.");
    }
  }

  @Override
  public String word() {
    return "likes-" + count + "-from-" + RatingRange.text(from);
  }

  @Override
  public int[] keptRows(RatingLog log) {
    int[] likes = new int[log.userCount()];
    for (int row = 0; row < log.size(); row++) {
      if (log.rating(row) >= (float) from) {
        likes[log.user(row)]++;
      }
    }
    return KeptRows.where(log.size(), row -> likes[log.user(row)] >= count);
  }
}
