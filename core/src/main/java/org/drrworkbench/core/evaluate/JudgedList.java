package org.drrworkbench.core.evaluate;

import org.jspecify.annotations.Nullable;

/** A ranking's first places, as many as one list length shows: all that a metric may look at. */
final class JudgedList {
  private final JudgedRanking ranking;
  private final int listLength;
  private final int shown;
  private float @Nullable [] resorted;

  JudgedList(JudgedRanking ranking, int listLength, int shown) {
    this.ranking = ranking;
    this.listLength = listLength;
    this.shown = shown;
  }

  /** L, the length asked for. */
  int listLength() {
    return listLength;
  }

  /** How many items the list holds: min(L, candidates). */
  int shown() {
    return shown;
  }

  int candidates() {
    return ranking.judgement().candidates();
  }

  /** Positive test items to find, whether or not all are candidates. */
  int positives() {
    return ranking.judgement().positives();
  }

  int hits() {
    return ranking.hits(shown);
  }

  /** The first hit's place, counted from 1; 0 if there is none. */
  int firstHit() {
    return ranking.firstHit(shown);
  }

  double precisions() {
    return ranking.precisions(shown);
  }

  double precisionsAtHits() {
    return ranking.precisionsAtHits(shown);
  }

  double rewards() {
    return ranking.rewards(shown);
  }

  double bestReward() {
    return ranking.judgement().bestReward(listLength);
  }

  double auc() {
    return ranking.auc();
  }

  ItemSetFacts facts() {
    return ranking.facts().at(shown);
  }

  double dcg(Gain gain) {
    return ranking.dcg(gain, shown);
  }

  /** The DCG of the best list that the candidates allow. */
  double idealDcg(Gain gain) {
    return ranking.judgement().idealDcg(gain, listLength);
  }

  /** The DCG of this list in its best order. */
  double resortedDcg(Gain gain) {
    if (resorted == null) {
      resorted = ranking.resorted(shown);
    }
    return Ndcg.cumulated(resorted, shown, ranking.judgement(), gain)[shown];
  }
}
