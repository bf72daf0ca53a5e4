package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The longest list of one case beside what the test rows say: sums over its first places, so that
 * every list length reads its own in no time.
 */
final class JudgedRanking {
  private final Judgement judgement;
  private final float[] ratings;
  private final double auc;
  private final ListFacts facts;
  private final int[] hits;
  private final double[] precisions;
  private final double[] precisionsAtHits;
  private final double[] rewards;
  private final Map<Gain, double[]> dcg = new EnumMap<>(Gain.class);

  /**
   * @param judgement what the test rows say about the candidates
   * @param ratings test ratings of the listed items, first place first; NaN for unrated ones
   * @param auc area under the ROC curve over the candidates; NaN where there is none
   * @param facts what the training rows say about the listed items
   */
  JudgedRanking(Judgement judgement, float[] ratings, double auc, ListFacts facts) {
    this.judgement = judgement;
    this.ratings = ratings;
    this.auc = auc;
    this.facts = facts;
    int length = ratings.length;
    hits = new int[length + 1];
    precisions = new double[length + 1];
    precisionsAtHits = new double[length + 1];
    rewards = new double[length + 1];
    for (int place = 0; place < length; place++) {
      boolean hit = judgement.isPositive(ratings[place]);
      hits[place + 1] = hits[place] + (hit ? 1 : 0);
      double precision = (double) hits[place + 1] / (place + 1);
      precisions[place + 1] = precisions[place] + precision;
      precisionsAtHits[place + 1] = precisionsAtHits[place] + (hit ? precision : 0);
      rewards[place + 1] = rewards[place] + judgement.reward(ratings[place]);
    }
  }

  /** The list cut to a length; of the whole list if it is no longer. */
  JudgedList at(int listLength) {
    return new JudgedList(this, listLength, Math.min(listLength, ratings.length));
  }

  Judgement judgement() {
    return judgement;
  }

  double auc() {
    return auc;
  }

  ListFacts facts() {
    return facts;
  }

  /** Positive test items among the first places. */
  int hits(int shown) {
    return hits[shown];
  }

  /** Sum of the precisions at the first places. */
  double precisions(int shown) {
    return precisions[shown];
  }

  /** Sum of the precisions at those of the first places that are hits. */
  double precisionsAtHits(int shown) {
    return precisionsAtHits[shown];
  }

  /** Sum of the rewards of the first places. */
  double rewards(int shown) {
    return rewards[shown];
  }

  /** The first hit's place, counted from 1; 0 if the first places hold none. */
  int firstHit(int shown) {
    for (int place = 1; place <= shown; place++) {
      if (hits[place] > 0) {
        return place;
      }
    }
    return 0;
  }

  double dcg(Gain gain, int shown) {
    double[] sums = dcg.get(gain);
    if (sums == null) {
      sums = Ndcg.cumulated(ratings, ratings.length, judgement, gain);
      dcg.put(gain, sums);
    }
    return sums[shown];
  }

  /** Ratings of the first places, highest first, unrated ones last. */
  float[] resorted(int shown) {
    float[] rising = Arrays.copyOf(ratings, shown);
    // NaN sorts last.
    Arrays.sort(rising);
    int rated = shown;
    while (rated > 0 && Float.isNaN(rising[rated - 1])) {
      rated--;
    }
    float[] falling = new float[shown];
    Arrays.fill(falling, Float.NaN);
    for (int place = 0; place < rated; place++) {
      falling[place] = rising[rated - 1 - place];
    }
    return falling;
  }
}
