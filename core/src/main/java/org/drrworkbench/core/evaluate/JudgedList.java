package org.drrworkbench.core.evaluate;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/**
 * One user's recommended list beside what the test rows say about it: all that a metric may look
 * at. Ratings are in the data set's unit; unrated items have the rating NaN.
 *
 * @param listLength L, the length asked for
 * @param candidates how many items the list was chosen from
 * @param ratings test ratings of the recommended items, first place first; min(L, candidates) of
 *     them
 * @param candidateRatings test ratings of all rated candidates, highest first
 * @param positives positive test items of the user, whether or not they are candidates
 * @param positive which ratings are positive
 * @param scale the scale of the ratings
 */
record JudgedList(
    int listLength,
    int candidates,
    float[] ratings,
    float[] candidateRatings,
    int positives,
    PositiveRule positive,
    RatingScale scale) {

  /** Whether the item at a place (from 0) is a positive test item. */
  boolean hit(int place) {
    return positive.isPositive(ratings[place]);
  }

  int hits() {
    int hits = 0;
    for (int place = 0; place < ratings.length; place++) {
      hits += hit(place) ? 1 : 0;
    }
    return hits;
  }
}
