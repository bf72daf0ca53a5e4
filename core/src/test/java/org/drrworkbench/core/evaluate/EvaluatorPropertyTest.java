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
import org.drrworkbench.core.recommend.LoggedKey.Direction;
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

  private static double lowest(Metric metric) {
    return metric == Metric.REWARD || metric == Metric.POPULARITY_LIFT ? -1 : 0;
  }

  private static double highest(Metric metric) {
    return switch (metric) {
      case REGRET, NOVELTY -> 2; // rewards lie in -1..1; log2 of four users
      case POPULARITY_LIFT -> Double.POSITIVE_INFINITY;
      default -> 1;
    };
  }

  @Property(tries = 150)
  void everyMetricLiesInItsRange(@ForAll long seed) {
    Case tried = Case.of(seed);
    for (Evaluation evaluation :
        List.of(tried.evaluation(), tried.oracle(), tried.evaluator().random())) {
      for (MetricValue value : evaluation.values()) {
        if (value.users() > 0) {
          assertThat(value.value())
              .as(value.toString())
              .isBetween(lowest(value.metric()) - 1e-12, highest(value.metric()) + 1e-12);
        }
      }
    }
  }

  @Property(tries = 150)
  void theOracleIsPerfectWhereItMustBe(@ForAll long seed) {
    for (MetricValue value : Case.of(seed).oracle().values()) {
      boolean perfect =
          value.metric().id().startsWith("ndcg")
              || switch (value.metric()) {
                case MAP_HITS, MAP_MIN, RECALL_MIN, HIT_RATE, MRR, AUC -> true;
                default -> false;
              };
      if (perfect && value.users() > 0) {
        assertThat(value.value()).as(value.toString()).isCloseTo(1, within(1e-12));
      }
    }
  }

  @Property(tries = 150)
  void noScorerBeatsTheOracleWhereItIsABound(@ForAll long seed) {
    Case tried = Case.of(seed);
    for (MetricValue value : tried.evaluation().values()) {
      MetricValue best = tried.oracle().value(value.protocol(), value.metric(), value.listLength());
      assertThat(value.users()).as(value.toString()).isEqualTo(best.users());
      if (value.users() > 0 && value.metric().isBoundedByOracle(value.protocol())) {
        double sign = value.metric().direction() == Direction.LOWER ? -1 : 1;
        assertThat(sign * value.value())
            .as(value.toString())
            .isLessThanOrEqualTo(sign * best.value() + 1e-12);
      }
    }
  }

  @Property(tries = 100)
  void theRandomReferenceCountsTheSameUsersAsAnyOther(@ForAll long seed) {
    Case tried = Case.of(seed);
    List<MetricValue> random = tried.evaluator().random().values();
    List<MetricValue> model = tried.evaluation().values();
    assertThat(random).hasSameSizeAs(model);
    for (int k = 0; k < model.size(); k++) {
      assertThat(random.get(k))
          .usingRecursiveComparison()
          .ignoringFields("value")
          .isEqualTo(model.get(k));
    }
  }

  @Property(tries = 150)
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

  @Property(tries = 150)
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

  @Property(tries = 150)
  void theVariantsOfPrecisionAndRecallStandInTheirOrder(@ForAll long seed) {
    Case tried = Case.of(seed);
    for (Evaluation evaluation :
        List.of(tried.evaluation(), tried.oracle(), tried.evaluator().random())) {
      for (Protocol protocol : PROTOCOLS) {
        for (int length : LENGTHS) {
          compareRecalls(evaluation, protocol, length);
          compareWholePrecision(evaluation, protocol, length);
        }
      }
    }
  }

  /** recall.zero = recall and 0 for users without positives; recall.min is never lower. */
  private static void compareRecalls(Evaluation evaluation, Protocol protocol, int length) {
    double[] recall = evaluation.perUser(protocol, Metric.RECALL, length);
    double[] reachable = evaluation.perUser(protocol, Metric.RECALL_MIN, length);
    double[] orZero = evaluation.perUser(protocol, Metric.RECALL_ZERO, length);
    double[] precision = evaluation.perUser(protocol, Metric.PRECISION, length);
    for (int user = 0; user < recall.length; user++) {
      if (Double.isNaN(recall[user])) {
        assertThat(reachable[user]).isNaN();
        // Only who has no candidate at all counts nowhere.
        assertThat(orZero[user])
            .isEqualTo(
                Double.isNaN(precision[user]) ? Double.valueOf(Double.NaN) : Double.valueOf(0));
      } else {
        assertThat(reachable[user]).isBetween(recall[user], 1 + 1e-12);
        assertThat(orZero[user]).isEqualTo(recall[user]);
      }
    }
    MetricValue own = evaluation.value(protocol, Metric.RECALL, length);
    MetricValue zero = evaluation.value(protocol, Metric.RECALL_ZERO, length);
    if (own.users() > 0) {
      assertThat(zero.value()).isLessThanOrEqualTo(own.value() + 1e-12);
      assertThat(zero.value() * zero.users()).isCloseTo(own.value() * own.users(), within(1e-9));
    }
  }

  /** Where there is a whole list, all precisions are one. */
  private static void compareWholePrecision(Evaluation evaluation, Protocol protocol, int length) {
    double[] whole = evaluation.perUser(protocol, Metric.PRECISION_WHOLE, length);
    double[] fixed = evaluation.perUser(protocol, Metric.PRECISION_FIXED, length);
    double[] reachable = evaluation.perUser(protocol, Metric.PRECISION, length);
    for (int user = 0; user < whole.length; user++) {
      if (Double.isNaN(whole[user])) {
        assertThat(length > 1 || Double.isNaN(reachable[user])).as("one candidate is 1").isTrue();
      } else {
        assertThat(whole[user]).isEqualTo(fixed[user]).isEqualTo(reachable[user]);
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
