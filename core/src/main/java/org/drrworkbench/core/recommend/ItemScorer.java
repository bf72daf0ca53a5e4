package org.drrworkbench.core.recommend;

/** Gives every item a score for each user; a higher score stands earlier in the list. */
@FunctionalInterface
public interface ItemScorer {
  /**
   * @param users the users to score for
   * @param scores receives the scores, row-major [users.length, number of items]; finite
   */
  void score(int[] users, float[] scores);

  /**
   * The score of items that are never recommended, and all below it: where a user has too few
   * others, lists are shorter than asked, and their empty places count as those of unrated items.
   * Usually there is no such score.
   */
  default float unlisted() {
    return Float.NEGATIVE_INFINITY;
  }
}
