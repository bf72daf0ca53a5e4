package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.RandomScorer;
import org.drrworkbench.core.split.Split;

/** What holds for every split and every scorer. */
class EvaluatorPropertyTest {
  private static final int ITEMS = 12;
  private static final List<Integer> LENGTHS = List.of(1, 2, 3, 5, 8, 20);
  private static final List<Ratings.Part> PARTS = List.of(Ratings.Part.values());
  private static final List<Protocol> PROTOCOLS = Protocol.standard();

  /** A small split on one of two scales, and a scorer with many ties. */
  private record Case(Evaluator evaluator, Evaluation evaluation, Evaluation oracle) {
    static Case of(long seed) {
      RandomStream random = new RandomStream(seed, "case");
      RatingScale scale = random.nextInt(2) == 0 ? new RatingScale(1, 5) : new RatingScale(-2, 2);
      Ratings ratings = new Ratings(4, ITEMS, scale);
      for (int user = 0; user < 4; user++) {
        for (int item = 0; item < ITEMS; item++) {
          int part = random.nextInt(5);
          double rating = scale.min() + random.nextInt(5);
          if (part < 3) {
            ratings.add(PARTS.get(part), user, item, rating);
          }
        }
      }
      Split split = ratings.split();
      Evaluator evaluator =
          new Evaluator(split, PositiveRule.aboveMiddle(scale), PROTOCOLS, LENGTHS);
      return new Case(evaluator, evaluator.evaluate(scorer(seed)), evaluator.oracle());
    }

    static ItemScorer scorer(long seed) {
      ItemScorer uniform = new RandomScorer(ITEMS, seed);
      return (users, scores) -> {
        uniform.score(users, scores);
        for (int k = 0; k < scores.length; k++) {
          scores[k] = Math.round(scores[k] * 6);
        }
      };
    }
  }

  @Property(tries = 300)
  void everyMetricLiesInItsRange(@ForAll long seed) {
    for (MetricValue value : Case.of(seed).evaluation().values()) {
      if (value.users() > 0) {
        double lowest = value.metric() == Metric.REWARD ? -1 : 0;
        assertThat(value.value()).as(value.toString()).isBetween(lowest, 1 + 1e-12);
      }
    }
  }

  @Property(tries = 300)
  void theOracleIsPerfectWhereItMustBe(@ForAll long seed) {
    for (MetricValue value : Case.of(seed).oracle().values()) {
      boolean perfect =
          switch (value.metric()) {
            case NDCG_SELF, NDCG_CAND, NDCG_SELF_BINARY, NDCG_CAND_BINARY, MAP_HITS, MAP_MIN ->
                value.users() > 0;
            default -> false;
          };
      if (perfect) {
        assertThat(value.value()).as(value.toString()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property(tries = 300)
  void noScorerBeatsTheOracle(@ForAll long seed) {
    Case tried = Case.of(seed);
    for (MetricValue value : tried.evaluation().values()) {
      MetricValue best = tried.oracle().value(value.protocol(), value.metric(), value.listLength());
      assertThat(value.users()).isEqualTo(best.users());
      boolean reward =
          value.metric() == Metric.REWARD && !value.protocol().equals(Protocol.RATED_ONLY);
      if (value.users() > 0 && !reward) {
        assertThat(value.value()).as(value.toString()).isLessThanOrEqualTo(best.value() + 1e-12);
      }
    }
  }

  @Property(tries = 300)
  void recallNeverFallsAsTheListGrows(@ForAll long seed) {
    Evaluation evaluation = Case.of(seed).evaluation();
    for (Protocol protocol : PROTOCOLS) {
      for (int k = 1; k < LENGTHS.size(); k++) {
        double[] shorter = evaluation.perUser(protocol, Metric.RECALL, LENGTHS.get(k - 1));
        double[] longer = evaluation.perUser(protocol, Metric.RECALL, LENGTHS.get(k));
        for (int user = 0; user < longer.length; user++) {
          assertThat(Double.compare(longer[user], shorter[user])).isNotNegative();
        }
      }
    }
  }

  @Property(tries = 300)
  void f1LiesBetweenPrecisionAndRecallAndFixedPrecisionBelowTheOther(@ForAll long seed) {
    Evaluation evaluation = Case.of(seed).evaluation();
    for (Protocol protocol : PROTOCOLS) {
      for (int length : LENGTHS) {
        double precision = evaluation.value(protocol, Metric.PRECISION, length).value();
        MetricValue recall = evaluation.value(protocol, Metric.RECALL, length);
        double f1 = evaluation.value(protocol, Metric.F1, length).value();
        if (recall.users() > 0) {
          assertThat(f1)
              .isBetween(
                  Math.min(precision, recall.value()) - 1e-12,
                  Math.max(precision, recall.value()) + 1e-12);
        }
        double fixed = evaluation.value(protocol, Metric.PRECISION_FIXED, length).value();
        assertThat(Double.compare(fixed, precision)).isNotPositive();
      }
    }
  }

  @Property(tries = 200)
  void theOrderBelowTheListDoesNotMatter(@ForAll long seed) {
    Case tried = Case.of(seed);
    for (Protocol protocol : List.of(Protocol.RATED_ONLY, Protocol.FULL, Protocol.FULL_UNSEEN)) {
      List<RecommendationList> lists = tried.evaluation().recommendations(protocol);
      ItemScorer other =
          (users, scores) -> {
            new RandomScorer(ITEMS, seed + 1).score(users, scores);
            for (int row = 0; row < users.length; row++) {
              for (RecommendationList list : lists) {
                int shown = Math.min(3, list.items().length);
                for (int place = 0; place < shown && list.user() == users[row]; place++) {
                  scores[row * ITEMS + list.items()[place]] = 10 - place;
                }
              }
            }
          };
      Evaluation changed = tried.evaluator().evaluate(other);
      for (MetricValue value : tried.evaluation().values()) {
        if (value.protocol().equals(protocol) && value.listLength() == 3) {
          assertThat(changed.value(protocol, value.metric(), 3)).isEqualTo(value);
        }
      }
    }
  }

  @Property(tries = 50)
  void anEvaluationRepeatsBitForBit(@ForAll long seed) {
    assertThat(Case.of(seed).evaluation().values()).isEqualTo(Case.of(seed).evaluation().values());
  }

  @Property(tries = 20)
  void randomScoresDoNotDependOnTheGroupingOfUsers(@ForAll long seed) {
    RandomScorer scorer = new RandomScorer(ITEMS, seed);
    float[] together = new float[3 * ITEMS];
    float[] alone = new float[ITEMS];
    scorer.score(new int[] {7, 2, 5}, together);
    scorer.score(new int[] {2}, alone);
    assertThat(Arrays.copyOfRange(together, ITEMS, 2 * ITEMS)).containsExactly(alone);
  }
}
