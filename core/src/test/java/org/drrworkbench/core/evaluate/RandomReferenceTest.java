package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.Test;

/** The random row against arithmetic, and against every order there is. */
class RandomReferenceTest {
  private static final PositiveRule FOUR = PositiveRule.from(4);
  private static final List<Integer> LENGTHS = List.of(1, 2, 3, 7);
  private static final int ITEMS = 6;

  @Test
  void hitsAreHypergeometric() {
    Ratings ratings = Ratings.stars(1, 20);
    for (int item = 0; item < 8; item++) {
      ratings.test(0, item, item < 2 ? 5 : 2);
    }
    Evaluation random =
        new Evaluator(
                ratings.split(),
                FOUR,
                List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN),
                List.of(4))
            .random();
    // Four of eight candidates, two positive: hits 4 * 2/8 = 1, precision 1/4, recall 1/2.
    assertThat(value(random, Metric.PRECISION)).isCloseTo(0.25, within(1e-12));
    assertThat(value(random, Metric.RECALL)).isCloseTo(0.5, within(1e-12));
    // Four places can hold both positives: the same of min(4, 2).
    assertThat(value(random, Metric.RECALL_MIN)).isCloseTo(0.5, within(1e-12));
    assertThat(value(random, Metric.RECALL_ZERO)).isCloseTo(0.5, within(1e-12));
    assertThat(value(random, Metric.PRECISION_WHOLE)).isCloseTo(0.25, within(1e-12));
    // No hit: C(6,4) / C(8,4) = 15/70.
    assertThat(value(random, Metric.HIT_RATE)).isCloseTo(1 - 15 / 70.0, within(1e-12));
    // First hit at 1, 2, 3, 4: 2/8, 6/8 2/7, 6/8 5/7 2/6, 6/8 5/7 4/6 2/5 = 7/28, 6/28, 5/28, 4/28;
    // 7/28 + 6/56 + 5/84 + 4/112 = (84 + 36 + 20 + 12)/336 = 152/336.
    assertThat(value(random, Metric.MRR)).isCloseTo(152 / 336.0, within(1e-12));
    // Mean normalised rating (2 * 1 + 6 * -0.5) / 8.
    assertThat(value(random, Metric.REWARD)).isCloseTo(-0.125, within(1e-12));
    assertThat(random.value(Protocol.RATED_ONLY, Metric.AUC, 0).value()).isEqualTo(0.5);
    // Half of eight items of twenty for one user.
    assertThat(value(random, Metric.COVERAGE)).isCloseTo(4 / 20.0, within(1e-12));
    // Of all twenty: hits 4 * 2/20; unrated items are neutral: -0.125 * 8/20.
    assertThat(random.value(Protocol.FULL_UNSEEN, Metric.PRECISION, 4).value())
        .isCloseTo(0.1, within(1e-12));
    assertThat(random.value(Protocol.FULL_UNSEEN, Metric.REWARD, 4).value())
        .isCloseTo(-0.05, within(1e-12));
  }

  @Test
  void randomListsCountTheUsersThatEachVariantCounts() {
    // User 0: items 5, 5, 5, 1 stars; user 1: one item of 1 star. L = 2.
    Ratings ratings = Ratings.stars(2, 5).test(1, 0, 1).test(0, 3, 1);
    ratings.test(0, 0, 5).test(0, 1, 5).test(0, 2, 5);
    Evaluation random =
        new Evaluator(ratings.split(), FOUR, List.of(Protocol.RATED_ONLY), List.of(2)).random();
    // Hits of user 0: 2 * 3/4 = 1.5; of two places, of two reachable, of three positives.
    assertThat(random.value(Protocol.RATED_ONLY, Metric.PRECISION_WHOLE, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.PRECISION_WHOLE, 2, 0.75, 1));
    assertThat(random.value(Protocol.RATED_ONLY, Metric.RECALL_MIN, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.RECALL_MIN, 2, 0.75, 1));
    assertThat(random.value(Protocol.RATED_ONLY, Metric.RECALL_ZERO, 2))
        .isEqualTo(new MetricValue(Protocol.RATED_ONLY, Metric.RECALL_ZERO, 2, 0.25, 2));
  }

  private static double value(Evaluation evaluation, Metric metric) {
    return evaluation.value(Protocol.RATED_ONLY, metric, 4).value();
  }

  /** One user; every item is unrated, trained on or tested, with any rating. */
  private static Split oneUser(long seed) {
    RandomStream random = new RandomStream(seed, "case");
    Ratings ratings = new Ratings(2, ITEMS, new RatingScale(1, 5)).train(1, 0, 3).train(1, 3, 5);
    ratings.test(0, 0, 1 + random.nextInt(5));
    for (int item = 1; item < ITEMS; item++) {
      int part = random.nextInt(4);
      double rating = 1 + random.nextInt(5);
      if (part == 0) {
        ratings.train(0, item, rating);
      } else if (part < 3) {
        ratings.test(0, item, rating);
      }
    }
    return ratings.split(seed);
  }

  @Property(tries = 25)
  void anExpectationIsTheMeanOverAllOrders(@ForAll long seed) {
    Evaluator evaluator = new Evaluator(oneUser(seed), FOUR, Protocol.standard(), LENGTHS);
    List<MetricValue> random = evaluator.random().values();
    double[] means = new double[random.size()];
    List<int[]> orders = new ArrayList<>();
    permute(new int[] {0, 1, 2, 3, 4, 5}, 0, orders);
    assertThat(orders).hasSize(720);
    for (int[] order : orders) {
      List<MetricValue> values =
          evaluator
              .evaluate(
                  (users, scores) -> {
                    for (int k = 0; k < scores.length; k++) {
                      scores[k] = order[k % ITEMS];
                    }
                  })
              .values();
      for (int k = 0; k < means.length; k++) {
        means[k] += values.get(k).value() / orders.size();
      }
    }
    for (int k = 0; k < means.length; k++) {
      MetricValue value = random.get(k);
      boolean exact =
          value.metric().randomFigure() == RandomFigure.EXPECTED && value.metric() != Metric.F1;
      if (exact && value.users() > 0) {
        assertThat(value.value()).as(value.toString()).isCloseTo(means[k], within(1e-9));
      }
    }
  }

  private static void permute(int[] items, int from, List<int[]> orders) {
    if (from == items.length) {
      orders.add(items.clone());
      return;
    }
    for (int k = from; k < items.length; k++) {
      swap(items, from, k);
      permute(items, from + 1, orders);
      swap(items, from, k);
    }
  }

  private static void swap(int[] items, int one, int other) {
    int kept = items[one];
    items[one] = items[other];
    items[other] = kept;
  }

  @Test
  void f1IsMadeOfTheExpectedPrecisionAndRecall() {
    Split split = Ratings.stars(1, 3).test(0, 0, 5).test(0, 1, 1).test(0, 2, 1).split();
    Evaluation random =
        new Evaluator(split, FOUR, List.of(Protocol.RATED_ONLY), List.of(1)).random();
    // P = R = 1/3.
    assertThat(random.value(Protocol.RATED_ONLY, Metric.F1, 1).value())
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  @Test
  void whatHasNoFormulaIsTheMeanOfDraws() {
    int users = 2000;
    Ratings ratings = Ratings.stars(users, 2);
    for (int user = 0; user < users; user++) {
      ratings.test(user, 0, 5).test(user, 1, 1);
    }
    Evaluation random =
        new Evaluator(ratings.split(), FOUR, List.of(Protocol.RATED_ONLY), List.of(2)).random();
    // Either 1 or (1 + 5 * 0.6309298) / (5 + 0.6309298) = 0.7378264, each half of the time; the
    // deviation of the mean of 20,000 draws is 0.131 / 141 = 0.00093.
    assertThat(random.value(Protocol.RATED_ONLY, Metric.NDCG_SELF, 2).value())
        .isCloseTo((1 + 0.7378264) / 2, within(4 * 0.00093));
  }

  @Test
  void drawsFollowTheSeedOfTheSplit() {
    double[] values = new double[3];
    long[] seeds = {1, 1, 2};
    Ratings ratings = Ratings.stars(1, 9);
    for (int item = 0; item < 9; item++) {
      ratings.test(0, item, 1 + item % 5);
    }
    Arrays.setAll(
        values,
        k ->
            new Evaluator(ratings.split(seeds[k]), FOUR, List.of(Protocol.RATED_ONLY), List.of(5))
                .random()
                .value(Protocol.RATED_ONLY, Metric.NDCG_SELF, 5)
                .value());
    assertThat(values[1]).isEqualTo(values[0]);
    assertThat(values[2]).isNotEqualTo(values[0]);
  }
}
