package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.core.recommend.linear.PureSvdModel;
import org.drrworkbench.core.recommend.linear.SlimModel;
import org.drrworkbench.core.recommend.neighbour.ItemKnnModel;
import org.drrworkbench.core.recommend.neighbour.UserKnnModel;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserHoldoutSplitter;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rankers of positive ratings on examples worked by hand. */
class ImplicitRankersTest {
  /**
   * Positive (4 and more): user 0 items 0, 1; user 1 items 0, 1; user 2 items 0, 2; user 3 item 2.
   * User 2's rating of item 1 is none. So X'X is [[3, 2, 1], [2, 2, 0], [1, 0, 2]]. The row of user
   * 3 is a validation row; user 0 has a test row of item 2.
   */
  private static final RatingLog LOG =
      RatingLog.of(
          4,
          3,
          new RatingScale(1, 5),
          new int[] {0, 0, 1, 1, 2, 2, 2, 3, 0},
          new int[] {0, 1, 0, 1, 0, 2, 1, 2, 2},
          new float[] {5, 4, 4, 5, 5, 4, 1, 5, 5},
          null);

  private static final Split SPLIT =
      new Split(
          "by-hand",
          1,
          LOG.select(new int[] {0, 1, 2, 3, 4, 5, 6}),
          LOG.select(new int[] {7}),
          LOG.select(new int[] {8}));

  static List<Model> models() {
    return List.of(
        new EaseModel(),
        new SlimModel(),
        new PureSvdModel(),
        new ItemKnnModel(),
        new UserKnnModel());
  }

  /**
   * With l2 = 1, X'X + I = [[4, 2, 1], [2, 3, 0], [1, 0, 3]] has determinant 4 * 9 - 2 * 6 - 3 = 21
   * and the inverse P = [[9, -6, -3], [-6, 11, 2], [-3, 2, 8]] / 21. B_ij = -P_ij / P_jj: B = [[0,
   * 6/11, 3/8], [6/9, 0, -2/8], [3/9, -2/11, 0]]. User 0 has items 0 and 1: the sum of the first
   * two rows. User 3 has item 2.
   */
  @Test
  void easeByHand() {
    float[] scores = scores(new EaseModel(), Map.of("l2", "1"), 0, 3);
    assertThat(scores)
        .containsExactly(
            new float[] {6 / 9f, 6 / 11f, 3 / 8f - 2 / 8f, 3 / 9f, -2 / 11f, 0}, within(1e-6f));
  }

  /**
   * Cosines: items 0 and 1: 2 / sqrt(3 * 2) = .81650; 0 and 2: 1 / sqrt(3 * 2) = .40825; 1 and 2:
   * none. User 0 has items 0 and 1, user 3 item 2.
   */
  @Test
  void itemKnnByHand() {
    float[] scores = scores(new ItemKnnModel(), Map.of(), 0, 3);
    assertThat(scores)
        .containsExactly(new float[] {.81650f, .81650f, .40825f, .40825f, 0, 0}, within(1e-5f));
  }

  /** With one neighbour each, item 0 keeps item 1 only, so that user 3's item 2 says nothing. */
  @Test
  void eachItemKeepsItsOwnNearestNeighbours() {
    float[] scores = scores(new ItemKnnModel(), Map.of("neighbours", "1"), 0, 3);
    assertThat(scores)
        .containsExactly(new float[] {.81650f, .81650f, .40825f, 0, 0, 0}, within(1e-5f));
  }

  /** 2 / (sqrt 6 + 1) = .57980 and 1 / (sqrt 6 + 1) = .28990. */
  @Test
  void shrinkageLowersTheCosine() {
    float[] scores = scores(new ItemKnnModel(), Map.of("shrinkage", "1"), 0);
    assertThat(scores).containsExactly(new float[] {.57980f, .57980f, .28990f}, within(1e-5f));
  }

  /**
   * User 0 (items 0, 1) and user 1 (the same): 2 / 2 = 1; with user 2 (0, 2): 1 / 2; with user 3:
   * nothing in common. Item 0 gets 1 + .5, item 1 gets 1, item 2 gets .5. User 3 (item 2) knows
   * user 2 only, by 1 / sqrt 2 = .70711.
   */
  @Test
  void userKnnByHand() {
    float[] scores = scores(new UserKnnModel(), Map.of(), 0, 3);
    assertThat(scores)
        .containsExactly(new float[] {1.5f, 1, .5f, .70711f, 0, .70711f}, within(1e-5f));
    assertThat(scores(new UserKnnModel(), Map.of("neighbours", "1"), 0))
        .containsExactly(new float[] {1, 1, 0}, within(1e-6f));
  }

  /**
   * l1 = 0.5, l2 = 1. Item 1 from item 0 (item 2 has no row in common): (2 - .5) / (3 + 1) = .375.
   * Item 2 from item 0: (1 - .5) / 4 = .125. Item 0 from items 1 and 2, which have no row in
   * common: (2 - .5) / (2 + 1) = .5 and (1 - .5) / 3 = .16667. User 0 has items 0 and 1.
   */
  @Test
  void slimByHand() {
    float[] scores = scores(new SlimModel(), Map.of("l1", "0.5", "l2", "1"), 0, 3);
    assertThat(scores)
        .containsExactly(new float[] {.5f, .375f, .125f, .16667f, 0, 0}, within(1e-5f));
  }

  /**
   * Items 1 and 2 of these rows both go with item 0 and with each other: G = [[4, 3, 3], [3, 3, 2],
   * [3, 2, 3]]. With l1 = 0, l2 = 1: (3 + 1) w1 + 2 w2 = 3 and 2 w1 + (3 + 1) w2 = 3, so both are
   * .5. With one neighbour item 1, of the lower index, is left alone: 3 / 4.
   */
  @Test
  void slimBalancesItemsThatSayTheSame() {
    RatingLog log =
        RatingLog.of(
            4,
            3,
            new RatingScale(1, 5),
            new int[] {0, 0, 0, 1, 1, 1, 2, 2, 3, 3},
            new int[] {0, 1, 2, 0, 1, 2, 0, 1, 0, 2},
            new float[] {5, 5, 5, 5, 5, 5, 5, 5, 5, 5},
            null);
    RatingLog none = log.select(new int[0]);
    Split split = new Split("by-hand", 1, log, none, none);
    float[] scores = new float[3];
    Map<String, String> values = Map.of("l1", "0", "l2", "1");
    RatedOnlyPrecision.fit(new SlimModel(), split, 1, values).score(new int[] {2}, scores);
    // User 2 has items 0 and 1.
    assertThat(scores[0]).isCloseTo(.5f, within(1e-4f));
    RatedOnlyPrecision.fit(
            new SlimModel(), split, 1, Map.of("l1", "0", "l2", "1", "neighbours", "1"))
        .score(new int[] {2}, scores);
    assertThat(scores[0]).isCloseTo(.75f, within(1e-4f));
  }

  /**
   * X = [[1, 1, 0], [1, 1, 0], [1, 0, 1], [0, 0, 1]]; all three singular vectors give X back, since
   * V V' = I. With one, scores are multiples of one vector, the same for all users.
   */
  @Test
  void pureSvdByHand() {
    assertThat(scores(new PureSvdModel(), Map.of("factors", "3"), 0, 3))
        .containsExactly(new float[] {1, 1, 0, 0, 0, 1}, within(1e-6f));
    assertThat(scores(new PureSvdModel(), Map.of("factors", "20"), 0, 3))
        .containsExactly(new float[] {1, 1, 0, 0, 0, 1}, within(1e-6f));
    float[] one = scores(new PureSvdModel(), Map.of("factors", "1"), 0, 3);
    for (int item = 0; item < 3; item++) {
      assertThat(one[item] / one[0]).isCloseTo(one[3 + item] / one[3], within(1e-5f));
    }
  }

  /** A user who is told of by fold-in rows only, and rates as a trained one does, scores alike. */
  @ParameterizedTest
  @MethodSource("models")
  void foldInRowsAreAllThatIsKnownOfNewUsers(Model model) {
    RatingLog log =
        RatingLog.of(
            4,
            3,
            new RatingScale(1, 5),
            new int[] {0, 0, 1, 1, 2, 3, 3},
            new int[] {0, 1, 0, 2, 2, 0, 1},
            new float[] {5, 5, 5, 5, 5, 5, 5},
            null);
    Split split =
        new Split(
            "by-hand",
            1,
            log.select(new int[] {0, 1, 2, 3, 4}),
            log.select(new int[0]),
            log.select(new int[] {5, 6}),
            log.select(new int[0]),
            log.select(new int[0]));
    Map<String, String> values = model.id().equals("slim") ? Map.of("l1", "0") : Map.of();
    Recommender fitted = RatedOnlyPrecision.fit(model, split, 1, values);
    assertThat(model.servesNewUsers()).isTrue();
    assertThat(fitted.fittedOn()).isEqualTo(split.train().rowSet().union(split.foldIn().rowSet()));
    float[] scores = new float[6];
    fitted.score(new int[] {0, 3}, scores);
    float[] old = Arrays.copyOf(scores, 3);
    float[] found = Arrays.copyOfRange(scores, 3, 6);
    assertThat(found[0] + found[1]).isGreaterThan(0);
    if (!model.id().equals("user-knn")) {
      assertThat(found).containsExactly(old);
    } else {
      // The trained twin, who is no neighbour of itself, is one of the new user: cosine 1. The
      // other neighbour of both is user 1, by 1 / 2.
      assertThat(old).containsExactly(.5f, 0, .5f);
      assertThat(found).containsExactly(1.5f, 1, .5f);
    }
  }

  /** New users' rows change nothing of what is learned. */
  @ParameterizedTest
  @MethodSource("models")
  void foldInRowsDoNotChangeTheScoresOfTrainedUsers(Model model) {
    RatingLog log = RandomRatings.log(new RandomStream(5, "test"), 30, 20, 300);
    Split split = new UserHoldoutSplitter(0.7, 0, 0.8).split(log, 3);
    Split without = new Split(split.name(), 3, split.train(), split.validation(), split.test());
    int user = split.train().user(0);
    float[] scores = new float[20];
    RatedOnlyPrecision.fit(model, split, 3, Map.of()).score(new int[] {user}, scores);
    float[] again = new float[20];
    RatedOnlyPrecision.fit(model, without, 3, Map.of()).score(new int[] {user}, again);
    assertThat(again).containsExactly(scores);
  }

  @ParameterizedTest
  @MethodSource("models")
  void scoresRepeatBitForBitAndDoNotDependOnSeedOrBatch(Model model) {
    RatingLog log = RandomRatings.log(new RandomStream(6, "test"), 40, 30, 500);
    Split split = new UserRandomSplitter().split(log, 3);
    float[] scores = new float[60];
    RatedOnlyPrecision.fit(model, split, 1, Map.of()).score(new int[] {4, 2}, scores);
    float[] alone = new float[30];
    RatedOnlyPrecision.fit(model, split, 2, Map.of()).score(new int[] {2}, alone);
    assertThat(alone).containsExactly(Arrays.copyOfRange(scores, 30, 60));
    assertThat(alone).doesNotContain(Float.NaN);
  }

  /** Nobody has rated anything positively. */
  @ParameterizedTest
  @MethodSource("models")
  void nothingPositiveGivesAllItemsTheScoreZero(Model model) {
    RatingLog log =
        RatingLog.of(
            2,
            2,
            new RatingScale(1, 5),
            new int[] {0, 1},
            new int[] {0, 1},
            new float[] {1, 2},
            null);
    RatingLog none = log.select(new int[0]);
    Recommender fitted =
        RatedOnlyPrecision.fit(model, new Split("none", 1, log, none, none), 1, Map.of());
    float[] scores = {9, 9, 9, 9};
    fitted.score(new int[] {1, 0}, scores);
    for (float score : scores) {
      assertThat(score).isZero();
    }
  }

  private static float[] scores(Model model, Map<String, String> values, int... users) {
    float[] scores = new float[users.length * 3];
    RatedOnlyPrecision.fit(model, SPLIT, 1, values).score(users, scores);
    return scores;
  }
}
