package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.environment.LoggedFeedback.FoldRows;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class FollowingFeedbackTest {
  private static final PositiveRule POSITIVE = PositiveRule.aboveMiddle(Logs.STARS);
  private static final HistoryRule LIKED = HistoryRule.latestLiked(POSITIVE);

  /**
   * One user in three moments: items 0 1 2 at time 10 (1 is liked), 3 4 5 at time 20 (5 is liked),
   * 6 7 8 at time 30 (6 is liked). The rows stand out of order.
   */
  private static final RatingLog MOMENTS =
      Logs.of(
          1,
          9,
          new int[] {0, 6, 5, 30},
          new int[] {0, 0, 1, 10},
          new int[] {0, 1, 5, 10},
          new int[] {0, 2, 2, 10},
          new int[] {0, 7, 1, 30},
          new int[] {0, 3, 1, 20},
          new int[] {0, 4, 3, 20},
          new int[] {0, 5, 4, 20},
          new int[] {0, 8, 2, 30});

  private static List<Integer> list(int[] values) {
    return IntStream.of(values).boxed().toList();
  }

  /** What is offered after each history that comes up in 60 draws. */
  private static Map<List<Integer>, List<Integer>> offered(FollowingFeedback feedback) {
    RandomStream random = new RandomStream(1, "test");
    Map<List<Integer>, List<Integer>> offered = new HashMap<>();
    for (int draw = 0; draw < 60; draw++) {
      Episode episode = feedback.next(random);
      List<Integer> candidates = list(episode.candidates());
      List<Integer> before = offered.put(list(episode.history()), candidates);
      assertThat(before == null || before.equals(candidates)).isTrue();
    }
    return offered;
  }

  @Test
  void theNextMomentFollowsEachLikedItemButTheLast() {
    FoldRows all = new FoldRows(MOMENTS, MOMENTS);
    assertThat(offered(new FollowingFeedback(List.of(all), LIKED, 5, 3)))
        .isEqualTo(
            Map.of(List.of(1), List.of(3, 4, 5), /* after both */ List.of(1, 5), List.of(6, 7, 8)));
  }

  @Test
  void moreCandidatesReachIntoLaterMomentsAsFarAsThereAreAny() {
    FoldRows all = new FoldRows(MOMENTS, MOMENTS);
    assertThat(offered(new FollowingFeedback(List.of(all), LIKED, 1, 5)))
        .isEqualTo(Map.of(List.of(1), List.of(3, 4, 5, 6, 7), List.of(5), List.of(6, 7, 8)));
  }

  /** Moments of three items each; the second and the third moment follow those before. */
  @Test
  void whereAllRatedItemsCountAHistoryEndsWithAnyOfThem() {
    HistoryRule rated = new HistoryRule(HistoryRule.Of.RATED, HistoryRule.End.LATEST, POSITIVE);
    FoldRows all = new FoldRows(MOMENTS, MOMENTS);
    assertThat(offered(new FollowingFeedback(List.of(all), rated, 1, 3)))
        .isEqualTo(
            Map.of(
                List.of(0), List.of(3, 4, 5),
                List.of(1), List.of(3, 4, 5),
                List.of(2), List.of(3, 4, 5),
                List.of(3), List.of(6, 7, 8),
                List.of(4), List.of(6, 7, 8),
                List.of(5), List.of(6, 7, 8)));
  }

  /** The history stays the first like, and what follows either like is offered. */
  @Test
  void ofFirstItemsTheHistoryStaysWhileTheCandidatesMoveOn() {
    HistoryRule first = new HistoryRule(HistoryRule.Of.LIKED, HistoryRule.End.FIRST, POSITIVE);
    FollowingFeedback feedback =
        new FollowingFeedback(List.of(new FoldRows(MOMENTS, MOMENTS)), first, 1, 3);
    RandomStream random = new RandomStream(1, "test");
    Set<List<Integer>> candidates = new HashSet<>();
    for (int draw = 0; draw < 30; draw++) {
      Episode episode = feedback.next(random);
      assertThat(episode.history()).containsExactly(1);
      candidates.add(list(episode.candidates()));
    }
    assertThat(candidates).containsExactlyInAnyOrder(List.of(3, 4, 5), List.of(6, 7, 8));
  }

  @Test
  void ratingsGoWithTheirItems() {
    FollowingFeedback feedback =
        new FollowingFeedback(List.of(new FoldRows(MOMENTS, MOMENTS)), LIKED, 1, 3);
    RandomStream random = new RandomStream(1, "test");
    Set<Float> first = new HashSet<>();
    for (int draw = 0; draw < 30; draw++) {
      Episode episode = feedback.next(random);
      first.add(episode.ratings()[0]);
      assertThat(episode.ratings())
          .containsExactly(
              episode.candidates()[0] == 3 ? new float[] {1, 3, 4} : new float[] {5, 1, 2});
    }
    assertThat(first).containsExactlyInAnyOrder(1f, 5f);
  }

  @Test
  void aSingleLaterRowIsNoChoice() {
    // Liked at 10; one row at 20 and none later: nobody can begin.
    RatingLog log = Logs.of(1, 2, new int[] {0, 0, 5, 10}, new int[] {0, 1, 5, 20});
    assertThatThrownBy(() -> new FollowingFeedback(List.of(new FoldRows(log, log)), LIKED, 2, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No user has a positive rating with 2 later ratings");
  }

  @Test
  void fewerThanTwoCandidatesAreRefused() {
    List<FoldRows> folds = List.of(new FoldRows(MOMENTS, MOMENTS));
    assertThatThrownBy(() -> new FollowingFeedback(folds, LIKED, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("are 1; they must be at least 2");
  }

  @Property(tries = 30)
  void allThatIsOfferedIsFeedbackAndLaterThanAllOfTheHistory(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int historyLength,
      @ForAll @IntRange(min = 2, max = 8) int candidates) {
    RandomStream random = new RandomStream(seed, "test");
    RatingLog log = Logs.random(random, 8, 20, 100);
    RatingLog even = log.select(IntStream.range(0, 100).filter(r -> r % 2 == 0).toArray());
    RatingLog odd = log.select(IntStream.range(0, 100).filter(r -> r % 2 == 1).toArray());
    List<FoldRows> folds = List.of(new FoldRows(even, odd), new FoldRows(odd, even));
    FollowingFeedback feedback = new FollowingFeedback(folds, LIKED, historyLength, candidates);
    for (int draw = 0; draw < 50; draw++) {
      Episode episode = feedback.next(random);
      FoldRows rows = folds.get(episode.fold());
      long latest = 0;
      assertThat(episode.history()).hasSizeBetween(1, historyLength);
      for (int item : episode.history()) {
        int row = row(rows.seen(), episode.user(), item);
        assertThat(POSITIVE.isPositive(rows.seen().rating(row))).isTrue();
        latest = Math.max(latest, rows.seen().time(row));
      }
      assertThat(episode.candidates()).hasSizeBetween(2, candidates);
      for (int item : episode.candidates()) {
        assertThat(rows.feedback().time(row(rows.feedback(), episode.user(), item)))
            .isGreaterThan(latest);
      }
    }
  }

  private static int row(RatingLog log, int user, int item) {
    return IntStream.range(0, log.size())
        .filter(row -> log.user(row) == user && log.item(row) == item)
        .findFirst()
        .orElseThrow();
  }
}
