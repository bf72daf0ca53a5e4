package org.drrworkbench.core.drr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.split.Split;

/** How good the agent is on the validation rows: what chooses its best weights. */
final class Validation {
  private static final int LIST_LENGTH = 10;

  private final RatingLog rows;
  private final RowsByUser byUser;
  private final Evaluator evaluator;

  /**
   * @param unseen whether the whole catalogue is ranked as well
   */
  Validation(Split split, PositiveRule positive, boolean unseen) {
    rows = split.validation();
    byUser = new RowsByUser(rows);
    Split asTest =
        new Split(
            split.name(), split.seed(), split.train(), rows.select(new int[0]), split.validation());
    evaluator =
        new Evaluator(
            asTest,
            positive,
            unseen
                ? List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN)
                : List.of(Protocol.RATED_ONLY),
            List.of(LIST_LENGTH),
            Set.of(Metric.NDCG_CAND));
  }

  /** Whether there are rows to validate with. */
  boolean possible() {
    return rows.size() > 0;
  }

  /** The ndcg.cand at 10 of each protocol looked at. */
  Map<Protocol, Double> ndcg(ItemScorer scorer) {
    Map<Protocol, Double> values = new HashMap<>();
    for (MetricValue value : evaluator.evaluate(scorer).values()) {
      values.put(value.protocol(), value.value());
    }
    return values;
  }

  /**
   * Mean over users of the correlation of scores with ratings, of users with at least two different
   * ratings; finer than any ranking metric, because every row counts.
   *
   * @param factors whose products are the scores
   * @return NaN when no user has two different validation ratings, so that nothing can be told;
   *     negative infinity when a score is not finite
   */
  double correlation(Factors factors) {
    float[] scores = new float[rows.size()];
    for (int row = 0; row < scores.length; row++) {
      scores[row] = factors.product(rows.user(row), rows.item(row));
      if (!Float.isFinite(scores[row])) {
        return Double.NEGATIVE_INFINITY;
      }
    }
    double sum = 0;
    int users = 0;
    for (int user = 0; user < rows.userCount(); user++) {
      double r = correlation(byUser.rows(user), scores);
      if (Double.isFinite(r)) {
        sum += r;
        users++;
      }
    }
    return users == 0 ? Double.NaN : sum / users;
  }

  private double correlation(int[] own, float[] scores) {
    double meanScore = 0;
    double meanRating = 0;
    for (int row : own) {
      meanScore += scores[row];
      meanRating += rows.rating(row);
    }
    meanScore /= own.length;
    meanRating /= own.length;
    double both = 0;
    double score2 = 0;
    double rating2 = 0;
    for (int row : own) {
      double s = scores[row] - meanScore;
      double r = rows.rating(row) - meanRating;
      both += s * r;
      score2 += s * s;
      rating2 += r * r;
    }
    return rating2 == 0 ? Double.NaN : score2 == 0 ? 0 : both / Math.sqrt(score2 * rating2);
  }
}
