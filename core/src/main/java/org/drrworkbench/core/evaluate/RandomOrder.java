package org.drrworkbench.core.evaluate;

/**
 * What each metric is expected to be when the candidates of one case stand in a uniformly random
 * order. With n candidates, K positive ones and m = min(L, n) places: a place is a hit with
 * probability K / n, two places with K (K - 1) / (n (n - 1)).
 */
final class RandomOrder {
  private final Judgement judgement;
  private final double candidates;
  private final double wanted;
  private final ItemSetFacts facts;

  /**
   * @param judgement what the test rows say about the candidates
   * @param facts what the training rows say about all candidates together; {@link
   *     ItemSetFacts#NONE} if nobody asks
   */
  RandomOrder(Judgement judgement, ItemSetFacts facts) {
    this.judgement = judgement;
    this.facts = facts;
    candidates = judgement.candidates();
    wanted = judgement.positiveCandidates();
  }

  /** The expectation; NaN leaves the user out. */
  double of(Metric metric, int listLength) {
    int shown = judgement.shown(listLength);
    double hits = shown * wanted / candidates;
    int positives = judgement.positives();
    return switch (metric) {
      case PRECISION -> hits / shown;
      case PRECISION_FIXED -> hits / listLength;
      case PRECISION_WHOLE -> candidates < listLength ? Double.NaN : hits / listLength;
      case RECALL -> hits / orLeftOut(positives);
      case RECALL_MIN -> hits / orLeftOut(Math.min(listLength, positives));
      case RECALL_ZERO -> positives == 0 ? 0 : hits / positives;
      // 2 (h/m) (h/p) / (h/m + h/p) = 2 h / (m + p): linear in the hits h.
      case F1_MACRO -> 2 * hits / (shown + orLeftOut(positives));
      case NDCG_CAND -> ndcg(Gain.RATING, listLength);
      case NDCG_CAND_BINARY -> ndcg(Gain.BINARY, listLength);
      case NDCG_CAND_EXP -> ndcg(Gain.EXPONENTIAL, listLength);
      case NDCG_CAND_NORM -> ndcg(Gain.NORMALISED, listLength);
      case MAP_HITS -> precisionByHits(shown) * orLeftOut(positives) / positives;
      case MAP_MIN -> precisionsAtHits(shown) / orLeftOut(Math.min(listLength, positives));
      case MAP_MEANP -> wanted / candidates * orLeftOut(positives) / positives;
      case MAP_ALL -> precisionsAtHits(shown) / orLeftOut(positives);
      case HIT_RATE -> (1 - missed(shown)) * orLeftOut(positives) / positives;
      case MRR -> reciprocalRank(shown) * orLeftOut(positives) / positives;
      case AUC -> wanted > 0 && wanted < candidates ? 0.5 : Double.NaN;
      case REWARD -> reward();
      case REGRET -> judgement.bestReward(listLength) / shown - reward();
      // Every item, and every pair, is as likely as any other.
      case NOVELTY -> facts.novelty();
      case POPULARITY_LIFT -> facts.popularityLift();
      case DIVERSITY -> shown < 2 ? Double.NaN : facts.diversity();
      default -> throw new IllegalStateException(metric.id() + " has no expectation by formula.");
    };
  }

  /** NaN for users without a positive test item, whom most metrics leave out. */
  private static double orLeftOut(int positives) {
    return positives == 0 ? Double.NaN : positives;
  }

  private double reward() {
    double sum = 0;
    for (float rating : judgement.ratings()) {
      sum += judgement.reward(rating);
    }
    return sum / candidates;
  }

  /** Every place has the mean gain. */
  private double ndcg(Gain gain, int listLength) {
    double ideal = judgement.idealDcg(gain, listLength);
    if (ideal == 0) {
      return Double.NaN;
    }
    double sum = 0;
    for (float rating : judgement.ratings()) {
      sum += judgement.gain(gain, rating);
    }
    double discounts = 0;
    for (int place = 0; place < judgement.shown(listLength); place++) {
      discounts += Ndcg.discount(place);
    }
    return sum / candidates * discounts / ideal;
  }

  /**
   * Sum over places j of 1/j P(hit at j) E(hits up to j | hit at j), the last being 1 + (j - 1) (K
   * - 1) / (n - 1).
   */
  private double precisionsAtHits(int shown) {
    double harmonic = harmonic(shown);
    double further = candidates == 1 ? 0 : (wanted - 1) / (candidates - 1);
    return wanted / candidates * (harmonic + further * (shown - harmonic));
  }

  /**
   * Given h hits among m places the sum above is h/m (H + (h - 1)/(m - 1) (m - H)), H the harmonic
   * number of m; divided by h it is linear in h wherever there is a hit.
   */
  private double precisionByHits(int shown) {
    double harmonic = harmonic(shown);
    double found = 1 - missed(shown);
    double further = shown == 1 ? 0 : (shown * wanted / candidates - found) / (shown - 1);
    return (harmonic * found + (shown - harmonic) * further) / shown;
  }

  /** The probability of a list without a hit, which is hypergeometric. */
  private double missed(int shown) {
    double missed = 1;
    for (int place = 0; place < shown; place++) {
      missed *= Math.max(0, 1 - wanted / (candidates - place));
    }
    return missed;
  }

  private double reciprocalRank(int shown) {
    double missed = 1;
    double sum = 0;
    for (int place = 0; place < shown; place++) {
      double hit = Math.min(1, wanted / (candidates - place));
      sum += missed * hit / (place + 1);
      missed *= 1 - hit;
    }
    return sum;
  }

  private static double harmonic(int n) {
    double sum = 0;
    for (int k = 1; k <= n; k++) {
      sum += 1.0 / k;
    }
    return sum;
  }
}
