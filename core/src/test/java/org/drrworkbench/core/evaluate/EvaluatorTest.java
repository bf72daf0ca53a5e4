package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

class EvaluatorTest {
  private static final PositiveRule POSITIVE = PositiveRule.aboveMiddle(new RatingScale(1, 5));
  private static final List<Protocol> BOTH = List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN);

  /**
   * Six items. User 0 tests 0 (5 stars), 1 (1 star), 2 (4 stars), trained on 5; user 1 tests 3 (2
   * stars) only, trained on 0, validated on 1; user 2 has no test item; user 3 tests 4 (5 stars).
   */
  private static Split split() {
    return Ratings.stars(4, 6)
        .test(0, 0, 5)
        .test(0, 1, 1)
        .test(0, 2, 4)
        .train(0, 5, 5)
        .test(1, 3, 2)
        .train(1, 0, 5)
        .add(Ratings.Part.VALIDATION, 1, 1, 4)
        .train(2, 2, 3)
        .test(3, 4, 5)
        .split();
  }

  /** Scores every item by its index: later items first. */
  private static final ItemScorer BY_INDEX =
      (users, scores) -> {
        int items = scores.length / users.length;
        for (int k = 0; k < scores.length; k++) {
          scores[k] = k % items;
        }
      };

  private static final ItemScorer CONSTANT = (users, scores) -> Arrays.fill(scores, 1);

  private static Evaluation evaluate(ItemScorer scorer) {
    return new Evaluator(split(), POSITIVE, BOTH, List.of(2, 1)).evaluate(scorer);
  }

  @Test
  void ratedOnlyRanksTheTestItemsOfUsersWhoHaveAny() {
    Evaluation evaluation = evaluate(BY_INDEX);
    assertThat(evaluation.users()).containsExactly(0, 1, 3);
    assertThat(evaluation.recommendations(Protocol.RATED_ONLY))
        .extracting(RecommendationList::user)
        .containsExactly(0, 1, 3);
    RecommendationList first = evaluation.recommendations(Protocol.RATED_ONLY).get(0);
    assertThat(first.items()).containsExactly(2, 1);
    assertThat(first.scores()).containsExactly(2, 1);
    assertThat(first.relevant()).containsExactly(true, false);
    assertThat(evaluation.recommendations(Protocol.RATED_ONLY).get(1).items()).containsExactly(3);
  }

  @Test
  void whatAScorerLeavesUnlistedMakesListsShorterAndIsNeverFilledUp() {
    ItemScorer onlyTwo =
        new ItemScorer() {
          @Override
          public void score(int[] users, float[] scores) {
            int items = scores.length / users.length;
            for (int k = 0; k < scores.length; k++) {
              scores[k] = k % items == 2 ? 1 : 0;
            }
          }

          @Override
          public float unlisted() {
            return 0;
          }
        };
    Evaluation evaluation = evaluate(onlyTwo);
    assertThat(evaluation.recommendations(Protocol.RATED_ONLY))
        .extracting(list -> list.items().length)
        .containsExactly(1, 0, 0);
    // User 0: item 2 is a hit, 1 of min(2, 3); the others have empty lists.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION, 2).value())
        .isEqualTo(0.5 / 3);
    // 4 stars are +0.5, the empty place 0; an empty list is worth 0 and not left out.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.REWARD, 2).value())
        .isEqualTo((0.5 + 0) / 2 / 3);
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.REWARD, 2).users()).isEqualTo(3);
  }

  @Test
  void candidatesCanBeLookedAtUserByUser() {
    List<String> seen = new ArrayList<>();
    new Evaluator(split(), POSITIVE, BOTH, List.of(1))
        .forEachUser(
            Protocol.FULL_UNSEEN, (user, items) -> seen.add(user + " " + Arrays.toString(items)));
    // Without what they trained and validated on: item 5; items 0 and 1; nothing.
    assertThat(seen).containsExactly("0 [0, 1, 2, 3, 4]", "1 [2, 3, 4, 5]", "3 [0, 1, 2, 3, 4, 5]");
  }

  @Test
  void fullUnseenNeverOffersTrainOrValidationItems() {
    List<RecommendationList> lists =
        new Evaluator(split(), POSITIVE, BOTH, List.of(6))
            .evaluate(BY_INDEX)
            .recommendations(Protocol.FULL_UNSEEN);
    assertThat(lists.get(0).items()).containsExactly(4, 3, 2, 1, 0);
    assertThat(lists.get(1).items()).containsExactly(5, 4, 3, 2);
    assertThat(lists.get(2).items()).containsExactly(5, 4, 3, 2, 1, 0);
  }

  @Test
  void averagesDivideByTheUsersWhoCount() {
    Evaluation evaluation = evaluate(BY_INDEX);
    // User 0 lists 2 (hit), 1: 1/2. User 1 lists 3 (2 stars): 0/1. User 3 lists 4 (hit): 1/1.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.PRECISION, 2, 0.5, 3));
    // Of L = 2: 1/2, 0, 1/2.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION_FIXED, 2).value())
        .isCloseTo(1 / 3.0, within(1e-15));
    // User 0 found one of two, user 3 one of one; user 1 has no positive and is left out.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.RECALL, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.RECALL, 2, 0.75, 2));
    assertThat(evaluation.perUser(Protocol.RATED_ONLY, Metric.RECALL, 2))
        .containsExactly(0.5, Double.NaN, 1);
    // User 0 found the one that L = 1 allows; the same two users count.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.RECALL_MIN, 1))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.RECALL_MIN, 1, 1, 2));
    // With user 1 as 0: (0.5 + 0 + 1) / 3.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.RECALL_ZERO, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.RECALL_ZERO, 2, 0.5, 3));
    // User 0 alone has two candidates; all three have one.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION_WHOLE, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.PRECISION_WHOLE, 2, 0.5, 1));
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION_WHOLE, 1).users())
        .isEqualTo(3);
    // 2 * 0.5 * 0.75 / 1.25 = 0.6, on the users of recall.
    MetricValue f1 = evaluation.value(Protocol.RATED_ONLY, Metric.F1, 2);
    assertThat(f1.value()).isCloseTo(0.6, within(1e-15));
    assertThat(f1.users()).isEqualTo(2);
    // The users' own: 2 * 0.5 * 0.5 / 1 = 0.5 and 1; mean 0.75.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.F1_MACRO, 2).value()).isEqualTo(0.75);
  }

  @Test
  void tiesGoToTheLowerItem() {
    assertThat(evaluate(CONSTANT).recommendations(Protocol.FULL_UNSEEN).get(1).items())
        .containsExactly(2, 3);
  }

  @Test
  void valuesComeByProtocolThenMetricThenRisingListLength() {
    List<MetricValue> values = evaluate(CONSTANT).values();
    // All but the two errors and the share of simulated rewards, auc at one list length only.
    assertThat(values).hasSize(2 * (2 * (Metric.values().length - 4) + 1));
    assertThat(values.get(0).listLength()).isEqualTo(1);
    assertThat(values.get(1).listLength()).isEqualTo(2);
    assertThat(values.get(2).metric()).isEqualTo(Metric.PRECISION_FIXED);
    assertThat(values.get(values.size() - 1))
        .extracting(MetricValue::protocol, MetricValue::metric)
        .containsExactly(Protocol.FULL_UNSEEN, Metric.POPULARITY_LIFT);
  }

  @Test
  void theLaterOfTwoRatingsOfOneItemCounts() {
    Split twice = Ratings.stars(1, 2).test(0, 1, 5).test(0, 1, 1).test(0, 0, 4).split();
    Evaluation evaluation =
        new Evaluator(twice, POSITIVE, List.of(Protocol.RATED_ONLY), List.of(2)).evaluate(CONSTANT);
    // Two candidates, of which item 0 alone is positive now.
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION, 2).value()).isEqualTo(0.5);
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.RECALL, 2).value()).isEqualTo(1);
  }

  @Test
  void aUserWithoutCandidatesIsLeftOutOfThatProtocol() {
    Split seen = Ratings.stars(1, 1).train(0, 0, 5).test(0, 0, 5).split();
    Evaluation evaluation = new Evaluator(seen, POSITIVE, BOTH, List.of(1)).evaluate(CONSTANT);
    assertThat(evaluation.value(Protocol.RATED_ONLY, Metric.PRECISION, 1).users()).isEqualTo(1);
    MetricValue none = evaluation.value(Protocol.FULL_UNSEEN, Metric.PRECISION, 1);
    assertThat(none.users()).isZero();
    assertThat(none.value()).isNaN();
    assertThat(evaluation.recommendations(Protocol.FULL_UNSEEN)).isEmpty();
  }

  @Test
  void manyUsersAreAskedForInBatchesAndKeepTheirOrder() {
    Ratings ratings = Ratings.stars(700, 3);
    for (int user = 0; user < 700; user++) {
      ratings.test(user, user % 3, 5).test(user, (user + 1) % 3, 1);
    }
    List<Integer> batches = new ArrayList<>();
    Evaluation evaluation =
        new Evaluator(ratings.split(), POSITIVE, List.of(Protocol.FULL_UNSEEN), List.of(1))
            .evaluate(
                (users, scores) -> {
                  batches.add(users.length);
                  for (int row = 0; row < users.length; row++) {
                    for (int item = 0; item < 3; item++) {
                      scores[row * 3 + item] = item == users[row] % 3 ? 1 : 0;
                    }
                  }
                });
    assertThat(batches).containsExactly(256, 256, 188);
    // Every user's own best item, found only if scores and users are matched rightly.
    assertThat(evaluation.value(Protocol.FULL_UNSEEN, Metric.PRECISION, 1))
        .isEqualTo(new MetricValue(Protocol.FULL_UNSEEN, Metric.PRECISION, 1, 1, 700));
  }

  @Test
  void aScoreThatIsNoNumberIsRefused() {
    ItemScorer broken =
        (users, scores) -> {
          Arrays.fill(scores, 0);
          scores[6 + 2] = Float.NaN;
        };
    assertThatThrownBy(() -> evaluate(broken))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("user 1 and item 2 is NaN");
  }

  @Test
  void aScoreLeftOutIsRefused() {
    assertThatThrownBy(() -> evaluate((users, scores) -> Arrays.fill(scores, 0, 3, 1f)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("user 0 and item 3");
  }

  @Test
  void aModelFittedOnTestRowsIsRefusedUnlessAskedFor() {
    Split split = split();
    Evaluator evaluator = new Evaluator(split, POSITIVE, BOTH, List.of(1));
    Recommender honest = fitted(split.trainAndValidation().rowSet());
    Recommender leaky = fitted(split.train().rowSet().union(split.test().rowSet()));
    assertThat(evaluator.evaluate(honest).leaky()).isFalse();
    assertThat(evaluator.evaluateDespiteLeak(honest).leaky()).isFalse();
    assertThatThrownBy(() -> evaluator.evaluate(leaky))
        .isInstanceOf(EvaluationException.class)
        .hasMessageContaining("fitted on 5 of the 5 test rows");
    assertThat(evaluator.evaluateDespiteLeak(leaky).leaky()).isTrue();
    assertThat(evaluator.oracle().leaky()).isTrue();
  }

  @Test
  void whatWasNotEvaluatedIsNotAnswered() {
    Evaluation evaluation =
        new Evaluator(split(), POSITIVE, List.of(Protocol.RATED_ONLY), List.of(1))
            .evaluate(CONSTANT);
    assertThatThrownBy(() -> evaluation.value(Protocol.RATED_ONLY, Metric.RECALL, 5))
        .hasMessageContaining("recall@5");
    assertThatThrownBy(() -> evaluation.perUser(Protocol.FULL_UNSEEN, Metric.RECALL, 1))
        .hasMessageContaining("full-unseen");
    assertThatThrownBy(() -> evaluation.perUser(Protocol.RATED_ONLY, Metric.F1, 1))
        .hasMessageContaining("f1@1");
    assertThatThrownBy(() -> evaluation.recommendations(Protocol.FULL_UNSEEN))
        .hasMessageContaining("full-unseen");
  }

  @Test
  void listLengthsAndProtocolsAreChecked() {
    assertThatThrownBy(() -> new Evaluator(split(), POSITIVE, BOTH, List.of(5, 0)))
        .hasMessageContaining("[5, 0]");
    assertThatThrownBy(() -> new Evaluator(split(), POSITIVE, BOTH, List.of(5, 5)))
        .hasMessageContaining("[5, 5]");
    assertThatThrownBy(() -> new Evaluator(split(), POSITIVE, List.of(), List.of(5)))
        .hasMessageContaining("at least one");
    assertThatThrownBy(() -> Protocol.of("all"))
        .hasMessageContaining("'all'")
        .hasMessageContaining("rated-only, full, full-unseen");
  }

  private static Recommender fitted(RowSet rows) {
    return new Recommender() {
      @Override
      public RowSet fittedOn() {
        return rows;
      }

      @Override
      public void score(int[] users, float[] scores) {
        CONSTANT.score(users, scores);
      }
    };
  }
}
