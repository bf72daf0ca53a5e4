package org.drrworkbench.core.evaluate;

/** The metrics that each list has a value of. */
final class ListMetrics {
  private ListMetrics() {}

  /** The value; NaN leaves the list out of the average. */
  static double of(Metric metric, JudgedList list) {
    return switch (metric) {
      case PRECISION -> Precision.ofReachableLength(list);
      case PRECISION_FIXED -> Precision.ofListLength(list);
      case PRECISION_WHOLE -> Precision.ofWholeList(list);
      case RECALL -> Recall.of(list);
      case RECALL_MIN -> Recall.ofReachable(list);
      case RECALL_ZERO -> Recall.orZero(list);
      case F1_MACRO -> HarmonicMean.of(list);
      case NDCG_SELF -> Ndcg.againstItself(list, Gain.RATING);
      case NDCG_SELF_BINARY -> Ndcg.againstItself(list, Gain.BINARY);
      case NDCG_SELF_EXP -> Ndcg.againstItself(list, Gain.EXPONENTIAL);
      case NDCG_SELF_NORM -> Ndcg.againstItself(list, Gain.NORMALISED);
      case NDCG_CAND -> Ndcg.againstCandidates(list, Gain.RATING);
      case NDCG_CAND_BINARY -> Ndcg.againstCandidates(list, Gain.BINARY);
      case NDCG_CAND_EXP -> Ndcg.againstCandidates(list, Gain.EXPONENTIAL);
      case NDCG_CAND_NORM -> Ndcg.againstCandidates(list, Gain.NORMALISED);
      case MAP_HITS -> AveragePrecision.byHits(list);
      case MAP_MIN -> AveragePrecision.byReachableHits(list);
      case MAP_MEANP -> AveragePrecision.overPlaces(list);
      case MAP_ALL -> AveragePrecision.byPositives(list);
      case HIT_RATE -> FirstHit.found(list);
      case MRR -> FirstHit.reciprocalRank(list);
      case AUC -> list.auc();
      case REWARD -> Reward.of(list);
      case REGRET -> Reward.regret(list);
      case NOVELTY -> list.facts().novelty();
      case DIVERSITY -> list.facts().diversity();
      case POPULARITY_LIFT -> list.facts().popularityLift();
      case F1, REWARD_SHARE, COVERAGE, GINI, RMSE, MAE ->
          throw new IllegalStateException(metric.id() + " has no value for one list.");
    };
  }
}
