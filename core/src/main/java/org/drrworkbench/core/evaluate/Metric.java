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
          + " punished.",
      CountedUsers.ALL,
      "trec_eval set_P"),
  PRECISION_FIXED(
      "precision.fixed",
      "hits / L",
      "Share of L that is positive, also where fewer than L candidates exist.",
      CountedUsers.ALL,
      "trec_eval P"),
  PRECISION_WHOLE(
      "precision.whole",
      "hits / L, only of users with at least L candidates",
      "Share of the list that is positive, without the users for whom no whole list exists; each L"
          + " has users of its own.",
      CountedUsers.WHOLE_LIST,
      "the article, by its words one of three"),
  RECALL(
      "recall",
      "hits / positives",
      "Share of the user's positive test items found.",
      CountedUsers.POSITIVE,
      "trec_eval recall"),
  RECALL_MIN(
      "recall.min",
      "hits / min(L, positives)",
      "Share found of the positive test items that L allows; it may fall as L grows.",
      CountedUsers.POSITIVE,
      "Liang et al. 2018"),
  RECALL_ZERO(
      "recall.zero",
      "hits / positives; 0 without positives",
      "As recall, but a user without a positive test item counts as 0.",
      CountedUsers.ALL,
      "trec_eval recall, of all topics"),
  F1(
      "f1",
      "2 P R / (P + R) of the averaged precision P and recall R",
      "Harmonic mean of the two averages, as the article computes it.",
      CountedUsers.POSITIVE,
      "the article; van Rijsbergen 1979"),
  F1_MACRO(
      "f1.macro",
      "mean over users of 2 p r / (p + r)",
      "Average of the users' own F1.",
      CountedUsers.POSITIVE,
      "van Rijsbergen 1979"),
  NDCG_SELF(
      "ndcg.self",
      "DCG / DCG of the list re-sorted; gain = rating",
      "How well the list is ordered inside, whatever it holds (the article's eq. 10).",
      CountedUsers.GAIN,
      "the article"),
  NDCG_SELF_BINARY(
      "ndcg.self.binary",
      "DCG / DCG of the list re-sorted; gain = 1 if positive",
      "ndcg.self with positives counting 1.",
      CountedUsers.GAIN,
      "the article"),
  NDCG_SELF_EXP(
      "ndcg.self.exp",
      "DCG / DCG of the list re-sorted; gain = 2^rating - 1",
      "ndcg.self with the top of the scale counting most.",
      CountedUsers.GAIN,
      "Burges et al. 2005"),
  NDCG_SELF_NORM(
      "ndcg.self.norm",
      "DCG / DCG of the list re-sorted; gain = rating mapped to [0, 1]",
      "ndcg.self with the lowest rating worth nothing.",
      CountedUsers.GAIN,
      "the article"),
  NDCG_CAND(
      "ndcg.cand",
      "DCG / DCG of the best list of candidates; gain = rating",
      "How near the list comes to the best one possible.",
      CountedUsers.GAIN,
      "Jarvelin and Kekalainen 2002; trec_eval ndcg_cut"),
  NDCG_CAND_BINARY(
      "ndcg.cand.binary",
      "DCG / DCG of the best list of candidates; gain = 1 if positive",
      "The NDCG of implicit-feedback papers.",
      CountedUsers.GAIN,
      "Jarvelin and Kekalainen 2002; trec_eval ndcg_cut"),
  NDCG_CAND_EXP(
      "ndcg.cand.exp",
      "DCG / DCG of the best list of candidates; gain = 2^rating - 1",
      "The NDCG of learning to rank, in which the top of the scale counts most.",
      CountedUsers.GAIN,
      "Burges et al. 2005"),
  NDCG_CAND_NORM(
      "ndcg.cand.norm",
      "DCG / DCG of the best list of candidates; gain = rating mapped to [0, 1]",
      "ndcg.cand with the lowest rating worth nothing.",
      CountedUsers.GAIN,
      "Jarvelin and Kekalainen 2002"),
  MAP_HITS(
      "map.hits",
      "mean of (sum over hits of precision at the hit) / hits",
      "Mean average precision by hits in the list, 0 for none (the reading nearest to the"
          + " article's figures).",
      CountedUsers.POSITIVE,
      "the article"),
  MAP_MIN(
      "map.min",
      "mean of (sum over hits of precision at the hit) / min(L, positives)",
      "Mean average precision by the hits that L allows.",
      CountedUsers.POSITIVE,
      "Kaggle's MAP@K"),
  MAP_MEANP(
      "map.meanp",
      "mean of (precision at 1 + .. + precision at L) / L; L at most the candidates",
      "Mean of the precisions at all places, hits or not (the article's words taken literally).",
      CountedUsers.POSITIVE,
      "the article"),
  MAP_ALL(
      "map.all",
      "mean of (sum over hits of precision at the hit) / positives",
      "Mean average precision by all positives; a short list cannot reach 1.",
      CountedUsers.POSITIVE,
      "trec_eval map_cut"),
  HIT_RATE(
      "hit_rate",
      "1 if hits > 0, else 0",
      "Share of users with at least one hit.",
      CountedUsers.POSITIVE,
      "trec_eval success; Deshpande and Karypis 2004"),
  MRR(
      "mrr",
      "1 / place of the first hit; 0 without one",
      "Mean reciprocal rank of the first hit in the list.",
      CountedUsers.POSITIVE,
      "trec_eval recip_rank"),
  AUC(
      "auc",
      "share of pairs of a positive and another candidate that are in the right order; ties 1/2",
      "Area under the ROC curve over all candidates; one figure, whatever L.",
      CountedUsers.BOTH_KINDS,
      "Hanley and McNeil 1982; Rendle et al. 2009"),
  REWARD(
      "reward",
      "mean over the list of the rating mapped to [-1, 1]; unrated = 0",
      "Logged feedback on the list; an unrated item is neutral.",
      CountedUsers.ALL,
      "the article"),
  REGRET(
      "regret",
      "reward of the best list of candidates - reward",
      "What the list loses to the best one in logged feedback.",
      CountedUsers.ALL,
      "Lattimore and Szepesvari 2020"),
  REWARD_SHARE(
      "reward_share",
      "(reward - random lists' reward) / (ceiling - random lists' reward), of simulated users",
      "Share of the reachable in the online mode: 0 as random lists, 1 as the simulator's own"
          + " lists. Unlike the reward itself it may be compared between simulators.",
      CountedUsers.ALL,
      "this program"),
  COVERAGE(
      "coverage",
      "items in any user's list / items of the catalogue",
      "Share of the catalogue that is recommended to anybody.",
      CountedUsers.ALL,
      "Ge et al. 2010"),
  GINI(
      "gini",
      "sum over items of (2 k - n - 1) x_k / (n sum x), x_k rising counts in the lists",
      "Inequality of the n items' shares in all lists: 0 all alike, near 1 one item for everybody.",
      CountedUsers.ALL,
      "Fleder and Hosanagar 2009"),
  NOVELTY(
      "novelty",
      "mean over the list of -log2(share of users with a training rating of the item)",
      "Bits of surprise of a listed item; an item nobody rated counts as rated once.",
      CountedUsers.ALL,
      "Zhou et al. 2010"),
  DIVERSITY(
      "diversity",
      "mean over pairs in the list of 1 - cosine of the items' training rating columns",
      "How little the listed items' audiences have in common (intra-list distance).",
      CountedUsers.PAIRS,
      "Ziegler et al. 2005"),
  POPULARITY_LIFT(
      "popularity_lift",
      "(mean training ratings of listed items) / (mean of the user's training items) - 1",
      "By what share the list is more popular than what the user rated; 0 is faithful.",
      CountedUsers.PROFILE,
      "Abdollahpouri et al. 2020, by user"),
  RMSE(
      "rmse",
      "square root of the mean over test rows of (prediction - rating)^2",
      "Error of predicted ratings, clipped to the scale; only of models that predict ratings.",
      CountedUsers.ROWS,
      "Herlocker et al. 2004"),
  MAE(
      "mae",
      "mean over test rows of |prediction - rating|",
      "As rmse, by the size of the errors.",
      CountedUsers.ROWS,
      "Herlocker et al. 2004");

  private final String id;
  private final String formula;
  private final String meaning;
  private final CountedUsers users;
  private final String source;

  Metric(String id, String formula, String meaning, CountedUsers users, String source) {
    this.id = id;
    this.formula = formula;
    this.meaning = meaning;
    this.users = users;
    this.source = source;
  }

  /** The name in results, such as {@code ndcg.cand}. */
  public String id() {
    return id;
  }

  public String formula() {
    return formula;
  }

  /** One or two sentences. */
  public String meaning() {
    return meaning;
  }

  /** Which users its average counts. */
  public CountedUsers users() {
    return users;
  }

  /** Where the definition comes from. */
  public String source() {
    return source;
  }

  /** Which way is better. */
  public Direction direction() {
    return switch (this) {
      case RMSE, MAE, REGRET, GINI -> Direction.LOWER;
      case POPULARITY_LIFT -> Direction.NONE;
      default -> Direction.HIGHER;
    };
  }

  /** What one figure is made of. */
  public MetricScope scope() {
    return switch (this) {
      case F1 -> MetricScope.AVERAGES;
      case AUC -> MetricScope.RANKING;
      case COVERAGE, GINI -> MetricScope.ALL_LISTS;
      case RMSE, MAE -> MetricScope.PREDICTIONS;
      case REWARD_SHARE -> MetricScope.SESSIONS;
      default -> MetricScope.LIST;
    };
  }

  /** Whether each user has a value of its own, for paired tests. */
  public boolean hasPerUserValues() {
    return scope() == MetricScope.LIST || scope() == MetricScope.RANKING;
  }

  /** Whether it tells something about lists without looking at the test rows. */
  public boolean isBeyondAccuracy() {
    return switch (this) {
      case COVERAGE, GINI, NOVELTY, DIVERSITY, POPULARITY_LIFT -> true;
      default -> false;
    };
  }

  /**
   * Whether it has figures under a protocol. Lists of one wanted item among drawn ones are shown to
   * nobody, so their variety means nothing; errors of predictions have one figure a run; what
   * simulated users answer is measured in sessions.
   */
  public boolean appliesTo(Protocol protocol) {
    return scope() != MetricScope.PREDICTIONS
        && scope() != MetricScope.SESSIONS
        && (protocol.oneListPerUser() || !isBeyondAccuracy());
  }

  /** How the figure of a random ranking is found. */
  public RandomFigure randomFigure() {
    return switch (this) {
      case NDCG_SELF, NDCG_SELF_BINARY, NDCG_SELF_EXP, NDCG_SELF_NORM, GINI -> RandomFigure.DRAWN;
      case RMSE, MAE, REWARD_SHARE -> RandomFigure.NONE;
      default -> RandomFigure.EXPECTED;
    };
  }

  /**
   * Whether no ranking does better than the oracle. It ranks by test ratings, so it is no bound of
   * what does not look at them; and it places an item rated low before an unrated one, which costs
   * it reward wherever a candidate may be unrated and a test rating low.
   */
  public boolean isBoundedByOracle(Protocol protocol) {
    return switch (this) {
      case REWARD, REGRET ->
          protocol.equals(Protocol.RATED_ONLY) || protocol.kind() == Protocol.Kind.SAMPLED;
      case RMSE, MAE -> false;
      default -> !isBeyondAccuracy();
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
