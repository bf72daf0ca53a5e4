package org.drrworkbench.core.evaluate;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.drrworkbench.core.recommend.LoggedKey.Direction;

/**
 * Every metric, declared once: results, lists, screens and docs read this. hits = positive test
 * items in the list, candidates = items the list was chosen from, positives = the user's positive
 * test items, L = list length.
 */
public enum Metric {
  PRECISION(
      "precision",
      "hits / min(L, candidates)",
      "Share of the list that is positive; a list cut short for want of candidates is not"
          + " punished."),
  PRECISION_FIXED(
      "precision.fixed",
      "hits / L",
      "Share of L that is positive, also where fewer than L candidates exist."),
  RECALL(
      "recall",
      "hits / positives",
      "Share of the user's positive test items found; users without any are left out."),
  F1(
      "f1",
      "2 P R / (P + R) of the averaged precision P and recall R",
      "Harmonic mean of the two averages, as the article computes it; counts the users of recall."),
  F1_MACRO(
      "f1.macro",
      "mean over users of 2 p r / (p + r)",
      "Average of the users' own F1; users without a positive test item are left out."),
  NDCG_SELF(
      "ndcg.self",
      "DCG / DCG of the list re-sorted; gain = rating",
      "How well the list is ordered inside, whatever it holds (the article's eq. 10)."),
  NDCG_CAND(
      "ndcg.cand",
      "DCG / DCG of the best list of candidates; gain = rating",
      "How near the list comes to the best one possible."),
  NDCG_SELF_BINARY(
      "ndcg.self.binary",
      "DCG / DCG of the list re-sorted; gain = 1 if positive",
      "ndcg.self with positives counting 1; users without a positive candidate are left out."),
  NDCG_CAND_BINARY(
      "ndcg.cand.binary",
      "DCG / DCG of the best list of candidates; gain = 1 if positive",
      "The NDCG of implicit-feedback papers; users without a positive candidate are left out."),
  MAP_HITS(
      "map.hits",
      "mean of (sum over hits of precision at the hit) / hits",
      "Mean average precision by hits in the list, 0 for none; users without a positive test item"
          + " are left out."),
  MAP_MIN(
      "map.min",
      "mean of (sum over hits of precision at the hit) / min(L, positives)",
      "Mean average precision by the hits that L allows; users without a positive test item are"
          + " left out."),
  REWARD(
      "reward",
      "mean over the list of the rating mapped to [-1, 1]; unrated = 0",
      "Logged feedback on the list; an unrated item is neutral."),
  RMSE(
      "rmse",
      "square root of the mean over test rows of (prediction - rating)^2",
      "Error of predicted ratings, clipped to the scale, over all test rows; only of models that"
          + " predict ratings."),
  MAE("mae", "mean over test rows of |prediction - rating|", "As rmse, by the size of the errors.");

  private final String id;
  private final String formula;
  private final String meaning;

  Metric(String id, String formula, String meaning) {
    this.id = id;
    this.formula = formula;
    this.meaning = meaning;
  }

  /** The name in results, such as {@code ndcg.cand}. */
  public String id() {
    return id;
  }

  public String formula() {
    return formula;
  }

  /** One or two sentences, with the users it counts. */
  public String meaning() {
    return meaning;
  }

  /** Which way is better. */
  public Direction direction() {
    return isOfPredictions() ? Direction.LOWER : Direction.HIGHER;
  }

  /**
   * Whether it judges predicted ratings and no lists: one figure a run, with protocol rated-only
   * and list length 0.
   */
  public boolean isOfPredictions() {
    return this == RMSE || this == MAE;
  }

  /**
   * Whether each user has a value of its own, for paired tests; f1 is made of averages, and errors
   * of predictions of single rows.
   */
  public boolean hasPerUserValues() {
    return this != F1 && !isOfPredictions();
  }

  /** The value for one user; NaN leaves the user out of the average. */
  double ofUser(JudgedList list) {
    return switch (this) {
      case PRECISION -> Precision.ofReachableLength(list);
      case PRECISION_FIXED -> Precision.ofListLength(list);
      case RECALL -> Recall.of(list);
      case F1 -> throw new IllegalStateException("f1 has no value for one user.");
      case F1_MACRO -> HarmonicMean.of(list);
      case NDCG_SELF -> Ndcg.againstItself(list, Gain.RATING);
      case NDCG_CAND -> Ndcg.againstCandidates(list, Gain.RATING);
      case NDCG_SELF_BINARY -> Ndcg.againstItself(list, Gain.BINARY);
      case NDCG_CAND_BINARY -> Ndcg.againstCandidates(list, Gain.BINARY);
      case MAP_HITS -> AveragePrecision.byHits(list);
      case MAP_MIN -> AveragePrecision.byReachableHits(list);
      case REWARD -> Reward.of(list);
      case RMSE, MAE -> throw new IllegalStateException(id + " has no value for one list.");
    };
  }

  /**
   * The metric of a name.
   *
   * @throws IllegalArgumentException one sentence with the known names
   */
  public static Metric of(String id) {
    return Arrays.stream(values())
        .filter(metric -> metric.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no metric '"
                        + id
                        + "'; choose from "
                        + Arrays.stream(values()).map(Metric::id).collect(Collectors.joining(", "))
                        + "."));
  }
}
