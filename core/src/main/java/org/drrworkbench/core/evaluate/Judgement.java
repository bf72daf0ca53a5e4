package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;

/**
 * What the test rows say about the candidates of one case, whatever their order: what the best list
 * would be worth. Ratings are in the data set's unit.
 */
final class Judgement {
  private final int candidates;
  private final float[] ratings;
  private final int positives;
  private final int longest;
  private final PositiveRule positive;
  private final RatingScale scale;
  private final Map<Gain, double[]> idealDcg = new EnumMap<>(Gain.class);
  private double[] bestReward = new double[0];

  /**
   * @param candidates how many items there are to choose from, at least 1
   * @param ratings test ratings of those candidates that have one, highest first
   * @param positives how many positive test items there are to find, whether or not all are
   *     candidates
   * @param longest the longest list length asked for
   */
  Judgement(
      int candidates,
      float[] ratings,
      int positives,
      int longest,
      PositiveRule positive,
      RatingScale scale) {
    this.candidates = candidates;
    this.ratings = ratings;
    this.positives = positives;
    this.longest = longest;
    this.positive = positive;
    this.scale = scale;
  }

  int candidates() {
    return candidates;
  }

  /** Test ratings of the rated candidates, highest first; not to be modified. */
  float[] ratings() {
    return ratings;
  }

  int positives() {
    return positives;
  }

  /** How many candidates are positive test items. */
  int positiveCandidates() {
    int count = 0;
    while (count < ratings.length && positive.isPositive(ratings[count])) {
      count++;
    }
    return count;
  }

  boolean isPositive(float rating) {
    return positive.isPositive(rating);
  }

  double gain(Gain gain, float rating) {
    return gain.of(rating, positive, scale);
  }

  /** The rating mapped to [-1, 1]; an unrated item (NaN) is neutral. */
  double reward(float rating) {
    return Float.isNaN(rating) ? 0 : scale.normalise(rating);
  }

  /** How many items a list of that length holds. */
  int shown(int listLength) {
    return Math.min(listLength, candidates);
  }

  /** The DCG of the best list. */
  double idealDcg(Gain gain, int listLength) {
    double[] sums = idealDcg.get(gain);
    if (sums == null) {
      sums = Ndcg.cumulated(ratings, Math.min(longest, ratings.length), this, gain);
      idealDcg.put(gain, sums);
    }
    return sums[Math.min(listLength, sums.length - 1)];
  }

  /** The largest sum of rewards that a list can have: low ratings stand behind unrated items. */
  double bestReward(int listLength) {
    if (bestReward.length == 0) {
      bestReward = bestRewards();
    }
    return bestReward[shown(listLength)];
  }

  private double[] bestRewards() {
    double[] sums = new double[shown(longest) + 1];
    int rated = 0;
    int unrated = candidates - ratings.length;
    for (int place = 0; place + 1 < sums.length; place++) {
      boolean ratedNext =
          rated < ratings.length && (unrated == 0 || scale.normalise(ratings[rated]) > 0);
      sums[place + 1] = sums[place] + (ratedNext ? scale.normalise(ratings[rated]) : 0);
      if (ratedNext) {
        rated++;
      } else {
        unrated--;
      }
    }
    return sums;
  }

  @Override
  public String toString() {
    return candidates + " candidates, rated " + Arrays.toString(ratings);
  }
}
