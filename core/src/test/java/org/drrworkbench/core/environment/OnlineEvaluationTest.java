package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.SessionScorer;
import org.junit.jupiter.api.Test;

class OnlineEvaluationTest {
  private static final PositiveRule POSITIVE = PositiveRule.aboveMiddle(Logs.STARS);
  private static final HistoryRule LIKED = HistoryRule.latestLiked(POSITIVE);

  /**
   * Two users and five items; rewards are user x item, clipped to [-1, 1]:
   *
   * <pre>
   * item      0     1     2     3     4
   * user 0  (rated) 0.5  -0.5   0.25  1 (of 2)
   * user 1   0.5   -0.25 (rated) (rated) -1
   * </pre>
   */
  private static final RatingLog ROWS =
      Logs.of(2, 5, new int[] {0, 0, 5, 1}, new int[] {1, 2, 1, 1}, new int[] {1, 3, 4, 2});

  private static final Factors FACTORS =
      new Factors(1, new float[] {1, -0.5f}, new float[] {-1, 0.5f, -0.5f, 0.25f, 2});

  private static OnlineEvaluation evaluation(
      RatingLog rows, Factors factors, int historyLength, int steps, int mostUsers) {
    return evaluation(LIKED, rows, factors, historyLength, steps, mostUsers);
  }

  private static OnlineEvaluation evaluation(
      HistoryRule history,
      RatingLog rows,
      Factors factors,
      int historyLength,
      int steps,
      int mostUsers) {
    SimulatedFeedback feedback =
        new SimulatedFeedback(
            new Simulator(factors, rows.scale()),
            rows,
            new Histories(rows, history),
            historyLength,
            0);
    return new OnlineEvaluation(feedback, steps, mostUsers);
  }

  /** Lower items first. */
  private static final SessionScorer FIRST_ITEMS =
      (users, histories, scores) -> {
        int items = scores.length / users.length;
        for (int k = 0; k < scores.length; k++) {
          scores[k] = -(k % items);
        }
      };

  @Test
  void rewardIsTheMeanOverShownItemsOfEachSession() {
    OnlineEvaluation evaluation = evaluation(ROWS, FACTORS, 3, 2, 10);
    assertThat(evaluation.userCount()).isEqualTo(2);
    // User 0 is shown 1 2, then 3 4: (0.5 - 0.5 + 0.25 + 1) / 4 = 0.3125.
    // User 1 is shown 0 1, then 4: (0.5 - 0.25 - 1) / 3 = -0.25. Their mean is 0.03125.
    assertThat(evaluation.reward(FIRST_ITEMS, 2)).isEqualTo(0.03125);
  }

  @Test
  void ceilingTakesTheSimulatorsBestFirst() {
    // One list of one item: user 0 is shown 4 (1), user 1 is shown 0 (0.5).
    assertThat(evaluation(ROWS, FACTORS, 3, 1, 10).ceiling(1)).isEqualTo(0.75);
    // Two such lists: (1 + 0.5) / 2 and (0.5 - 0.25) / 2 = 0.75 and 0.125.
    assertThat(evaluation(ROWS, FACTORS, 3, 2, 10).ceiling(1)).isEqualTo(0.4375);
  }

  @Test
  void randomIsTheMeanOverUnratedItems() {
    // User 0: (0.5 - 0.5 + 0.25 + 1) / 4 = 0.3125; user 1: (0.5 - 0.25 - 1) / 3 = -0.25.
    assertThat(evaluation(ROWS, FACTORS, 3, 1, 10).random()).isEqualTo(0.03125);
  }

  @Test
  void randomIsWhatManyRandomListsEarn() {
    OnlineEvaluation evaluation = evaluation(ROWS, FACTORS, 3, 2, 10);
    RandomStream random = new RandomStream(1, "test");
    double sum = 0;
    for (int draw = 0; draw < 4000; draw++) {
      sum += evaluation.reward((users, histories, scores) -> random.fillGaussian(scores, 1), 1);
    }
    // One session's reward deviates by about 0.35, the mean over 2 users and 4000 draws by 0.004.
    assertThat(sum / 4000).isCloseTo(evaluation.random(), within(0.02));
  }

  /** The histories that a scorer of three lists of two is asked with. */
  private static List<String> asked(HistoryRule history) {
    List<String> seen = new ArrayList<>();
    SessionScorer scorer =
        (users, histories, scores) -> {
          seen.add(Arrays.deepToString(histories));
          FIRST_ITEMS.score(users, histories, scores);
        };
    evaluation(history, ROWS, FACTORS, 2, 3, 10).reward(scorer, 2);
    return seen;
  }

  @Test
  void historiesMoveOnWithPositiveFeedback() {
    // User 0 likes 0 so far; of 1 2 she likes 1, of 3 4 both, from best to worst, and 0 and 1 fall
    // out. User 1 likes 3 so far; of 0 1 he likes 0, 4 he does not like.
    assertThat(asked(LIKED)).containsExactly("[[0], [3]]", "[[0, 1], [3, 0]]", "[[3, 4], [3, 0]]");
  }

  @Test
  void whereAllRatedItemsCountHistoriesMoveOnWithEverythingShown() {
    // User 1 has rated 2 before 3.
    assertThat(asked(new HistoryRule(HistoryRule.Of.RATED, HistoryRule.End.LATEST, POSITIVE)))
        .containsExactly("[[0], [2, 3]]", "[[1, 2], [0, 1]]", "[[3, 4], [1, 4]]");
  }

  @Test
  void ofFirstItemsHistoriesMoveOnUntilTheyAreFull() {
    assertThat(asked(new HistoryRule(HistoryRule.Of.LIKED, HistoryRule.End.FIRST, POSITIVE)))
        .containsExactly("[[0], [3]]", "[[0, 1], [3, 0]]", "[[0, 1], [3, 0]]");
  }

  @Test
  void usersAreSpreadEvenlyOverThoseWithUnratedItems() {
    // User 1 has rated both items; of 0 2 3 4 5 at most 3 are taken: every second.
    RatingLog rows = Logs.of(6, 2, new int[] {1, 0, 5, 1}, new int[] {1, 1, 5, 1});
    Factors factors = new Factors(1, new float[6], new float[2]);
    List<Integer> asked = new ArrayList<>();
    OnlineEvaluation evaluation = evaluation(rows, factors, 2, 1, 3);
    evaluation.reward((users, histories, scores) -> Arrays.stream(users).forEach(asked::add), 1);
    assertThat(asked).containsExactly(0, 3, 5);
    assertThat(evaluation(rows, factors, 2, 1, Integer.MAX_VALUE).userCount()).isEqualTo(5);
  }

  @Property(tries = 60)
  void noScorerPassesTheCeilingNorTheFloorOfTheWorst(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int steps,
      @ForAll @IntRange(min = 1, max = 5) int listLength) {
    RandomStream random = new RandomStream(seed, "test");
    RatingLog rows = Logs.random(random, 5, 9, 15);
    float[] users = new float[10];
    float[] items = new float[18];
    random.fillGaussian(users, 0.7);
    random.fillGaussian(items, 0.7);
    Factors factors = new Factors(2, users, items);
    OnlineEvaluation evaluation = evaluation(rows, factors, 3, steps, 10);
    double ceiling = evaluation.ceiling(listLength);
    for (int draw = 0; draw < 5; draw++) {
      double reward =
          evaluation.reward((u, histories, scores) -> random.fillGaussian(scores, 1), listLength);
      assertThat(reward).isBetween(-1.0, ceiling + 1e-12);
    }
    assertThat(evaluation.random()).isBetween(-1.0, ceiling + 1e-12);
  }

  @Test
  void keepingTheBestForAShorterLastListDoesNotPassTheCeiling() {
    // Three items of rewards 1, 1 and -1 in lists of two. A mean over lists would give the greedy
    // session (1 + -1) / 2 = 0 and the session -1 1 | 1 (0 + 1) / 2; over items both earn 1/3.
    RatingLog rows = Logs.of(1, 3);
    Factors factors = new Factors(1, new float[] {1}, new float[] {-1, 1, 1});
    OnlineEvaluation evaluation = evaluation(rows, factors, 3, 2, 1);
    assertThat(evaluation.ceiling(2)).isEqualTo(1 / 3.0);
    assertThat(evaluation.reward(FIRST_ITEMS, 2)).isEqualTo(1 / 3.0);
  }

  @Test
  void moreUsersThanOneBatchAreScoredOnceEach() {
    int count = 600;
    float[] tastes = new float[count];
    for (int user = 0; user < count; user++) {
      tastes[user] = user < count / 2 ? 1 : 0;
    }
    RatingLog rows = Logs.of(count, 1);
    // Half of the users earn 0.5, the others 0.
    Factors factors = new Factors(1, tastes, new float[] {0.5f});
    assertThat(evaluation(rows, factors, 3, 2, count).reward(FIRST_ITEMS, 2)).isEqualTo(0.25);
  }

  /** A scorer that pays no attention to the session is asked once, and earns the same. */
  @Property(tries = 30)
  void aFixedScorerEarnsTheSameAskedOnceAsAskedEveryStep(
      @ForAll @IntRange(max = 100) int seed,
      @ForAll @IntRange(min = 1, max = 4) int listLength,
      @ForAll @IntRange(min = 1, max = 3) int steps) {
    RandomStream random = new RandomStream(seed, "fixed");
    RatingLog rows = Logs.random(random, 5, 9, 20);
    float[] users = new float[5];
    float[] items = new float[9];
    random.fillGaussian(users, 1);
    random.fillGaussian(items, 1);
    OnlineEvaluation evaluation = evaluation(rows, new Factors(1, users, items), 3, steps, 9);
    // Scores with ties.
    float[] ofItems = new float[9];
    for (int item = 0; item < 9; item++) {
      ofItems[item] = random.nextInt(4);
    }
    SessionScorer asked =
        (batch, histories, scores) -> {
          for (int k = 0; k < scores.length; k++) {
            scores[k] = ofItems[k % 9];
          }
        };
    SessionScorer once =
        SessionScorer.of((batch, scores) -> asked.score(batch, new int[0][], scores));
    assertThat(once.followsHistory()).isFalse();
    assertThat(evaluation.reward(once, listLength)).isEqualTo(evaluation.reward(asked, listLength));
  }

  @Test
  void noListsOrNoUsersAreRefused() {
    assertThatThrownBy(() -> evaluation(ROWS, FACTORS, 3, 0, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 and 10; each must be at least 1");
    assertThatThrownBy(() -> evaluation(ROWS, FACTORS, 3, 1, 10).reward(FIRST_ITEMS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least 1");
  }
}
