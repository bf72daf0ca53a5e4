package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.junit.jupiter.api.Test;

/** A random ranking lands where arithmetic says; nobody computes its row from the test's hits. */
class RandomReferenceTest {
  private static final int USERS = 4000;

  @Test
  void aRandomRankingMeetsItsExpectation() {
    Ratings ratings = Ratings.stars(USERS, 20);
    for (int user = 0; user < USERS; user++) {
      for (int item = 0; item < 8; item++) {
        ratings.test(user, item, item < 2 ? 5 : 2);
      }
    }
    Evaluation random =
        new Evaluator(
                ratings.split(),
                PositiveRule.aboveMiddle(new RatingScale(1, 5)),
                List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN),
                List.of(4))
            .random(3);
    // Four of eight candidates, two positive: hits 4 * 2/8 = 1 on average, precision 1/4, recall
    // 1/2. The hits' variance is 4 * 1/4 * 3/4 * (8-4)/(8-1) = 3/7; so the deviation of the average
    // over 4000 users is sqrt(3/7)/4/63.2 = 0.0026 for precision and 0.0052 for recall.
    assertThat(random.value(Protocol.RATED_ONLY, Metric.PRECISION, 4).value())
        .isCloseTo(0.25, within(4 * 0.0026));
    assertThat(random.value(Protocol.RATED_ONLY, Metric.RECALL, 4).value())
        .isCloseTo(0.5, within(4 * 0.0052));
    // Mean normalised rating of a test item: (2 * 1 + 6 * -0.5) / 8 = -0.125; its deviation over
    // lists of four is 0.65/2 * sqrt(4/7) = 0.246, over 4000 users 0.0039.
    assertThat(random.value(Protocol.RATED_ONLY, Metric.REWARD, 4).value())
        .isCloseTo(-0.125, within(4 * 0.0039));
    // Four of twenty: hits 4 * 2/20 = 0.4, precision 0.1; variance 4 * 0.1 * 0.9 * 16/19 = 0.303;
    // deviation sqrt(0.303)/4/63.2 = 0.0022.
    assertThat(random.value(Protocol.FULL_UNSEEN, Metric.PRECISION, 4).value())
        .isCloseTo(0.1, within(4 * 0.0022));
    // Unrated items are neutral: -0.125 * 8/20 = -0.05; deviation at most 0.5/2/63.2 = 0.004.
    assertThat(random.value(Protocol.FULL_UNSEEN, Metric.REWARD, 4).value())
        .isCloseTo(-0.05, within(4 * 0.004));
  }

  @Test
  void anotherSeedDrawsAnotherRanking() {
    Ratings ratings = Ratings.stars(1, 50).test(0, 0, 5);
    Evaluator evaluator =
        new Evaluator(
            ratings.split(), PositiveRule.from(4), List.of(Protocol.FULL_UNSEEN), List.of(10));
    assertThat(evaluator.random(1).recommendations(Protocol.FULL_UNSEEN).get(0).items())
        .isNotEqualTo(evaluator.random(2).recommendations(Protocol.FULL_UNSEEN).get(0).items());
  }
}
