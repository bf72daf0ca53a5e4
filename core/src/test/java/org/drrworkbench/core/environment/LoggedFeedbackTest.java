package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
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

class LoggedFeedbackTest {
  private static final PositiveRule POSITIVE = PositiveRule.aboveMiddle(Logs.STARS);
  private static final HistoryRule LIKED = HistoryRule.latestLiked(POSITIVE);

  /** Two folds of a log: the even rows seen and the odd ones feedback, and the other way round. */
  private static List<FoldRows> folds(RatingLog log) {
    RatingLog even = log.select(IntStream.range(0, log.size()).filter(r -> r % 2 == 0).toArray());
    RatingLog odd = log.select(IntStream.range(0, log.size()).filter(r -> r % 2 == 1).toArray());
    return List.of(new FoldRows(even, odd), new FoldRows(odd, even));
  }

  @Property(tries = 30)
  void candidatesAreAllFeedbackRowsAndHistoriesAreOrderedWindowsOfSeenPositives(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int historyLength) {
    RandomStream random = new RandomStream(seed, "test");
    List<FoldRows> folds = folds(Logs.random(random, 8, 20, 100));
    LoggedFeedback feedback = new LoggedFeedback(folds, LIKED, historyLength);
    for (int draw = 0; draw < 50; draw++) {
      Episode episode = feedback.next(random);
      FoldRows rows = folds.get(episode.fold());

      Map<Integer, Float> rated = new HashMap<>();
      for (int row = 0; row < rows.feedback().size(); row++) {
        if (rows.feedback().user(row) == episode.user()) {
          rated.put(rows.feedback().item(row), rows.feedback().rating(row));
        }
      }
      Map<Integer, Float> offered = new HashMap<>();
      for (int k = 0; k < episode.candidates().length; k++) {
        offered.put(episode.candidates()[k], episode.ratings()[k]);
      }
      assertThat(episode.candidates()).hasSize(offered.size());
      assertThat(offered).isEqualTo(rated);

      List<Integer> liked = new ArrayList<>();
      rows(rows.seen(), episode.user())
          .filter(row -> POSITIVE.isPositive(rows.seen().rating(row)))
          .forEach(row -> liked.add(rows.seen().item(row)));
      List<Integer> history = IntStream.of(episode.history()).boxed().toList();
      assertThat(history).hasSize(Math.min(historyLength, liked.size()));
      if (!history.isEmpty()) {
        int start = liked.indexOf(history.get(0));
        assertThat(history).isEqualTo(liked.subList(start, start + history.size()));
      }
    }
  }

  /** A user's rows, oldest first. */
  private static IntStream rows(RatingLog log, int user) {
    return IntStream.range(0, log.size())
        .filter(row -> log.user(row) == user)
        .boxed()
        .sorted((a, b) -> Long.compare(log.time(a), log.time(b)))
        .mapToInt(Integer::intValue);
  }

  /** Items 1 to 4 are seen in the order of time, all but 3 are liked; 0 and 5 are feedback. */
  private static Set<List<Integer>> windows(HistoryRule rule) {
    RatingLog log =
        Logs.of(
            1,
            6,
            new int[] {0, 1, 5, 1},
            new int[] {0, 2, 5, 2},
            new int[] {0, 3, 1, 3},
            new int[] {0, 4, 5, 4},
            new int[] {0, 0, 1, 5},
            new int[] {0, 5, 2, 6});
    FoldRows rows = new FoldRows(log.select(new int[] {0, 1, 2, 3}), log.select(new int[] {4, 5}));
    LoggedFeedback feedback = new LoggedFeedback(List.of(rows), rule, 2);
    RandomStream random = new RandomStream(1, "test");
    Set<List<Integer>> windows = new HashSet<>();
    for (int draw = 0; draw < 50; draw++) {
      Episode episode = feedback.next(random);
      assertThat(episode.candidates()).containsExactly(0, 5);
      windows.add(IntStream.of(episode.history()).boxed().toList());
    }
    return windows;
  }

  @Test
  void everyWindowOfTheHistoryComesUp() {
    assertThat(windows(LIKED)).containsExactlyInAnyOrder(List.of(1, 2), List.of(2, 4));
  }

  @Test
  void whereAllRatedItemsCountWindowsHoldDislikedOnesToo() {
    assertThat(windows(new HistoryRule(HistoryRule.Of.RATED, HistoryRule.End.LATEST, POSITIVE)))
        .containsExactlyInAnyOrder(List.of(1, 2), List.of(2, 3), List.of(3, 4));
  }

  @Test
  void ofFirstItemsThereIsOneHistoryAlone() {
    assertThat(windows(new HistoryRule(HistoryRule.Of.LIKED, HistoryRule.End.FIRST, POSITIVE)))
        .containsExactly(List.of(1, 2));
  }

  @Test
  void usersWithASingleFeedbackRowHaveNoSession() {
    RatingLog log =
        Logs.of(
            2,
            4,
            new int[] {0, 0, 5, 1},
            new int[] {1, 1, 5, 1},
            new int[] {1, 2, 4, 2},
            new int[] {1, 3, 4, 3});
    FoldRows rows = new FoldRows(log.select(new int[] {3}), log.select(new int[] {0, 1, 2}));
    LoggedFeedback feedback = new LoggedFeedback(List.of(rows), LIKED, 2);
    RandomStream random = new RandomStream(1, "test");
    for (int draw = 0; draw < 30; draw++) {
      assertThat(feedback.next(random).user()).isEqualTo(1);
    }
  }

  @Test
  void tooFewRowsAreRefused() {
    RatingLog log = Logs.of(2, 2, new int[] {0, 0, 5, 1}, new int[] {1, 1, 5, 1});
    FoldRows rows = new FoldRows(log.select(new int[0]), log);
    assertThatThrownBy(() -> new LoggedFeedback(List.of(rows), LIKED, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("No user has 2 ratings to learn from");
  }

  /**
   * Where the same rows are seen and give feedback, the agent must not be asked for its own state.
   */
  @Property(tries = 30)
  void anItemOfTheHistoryIsNoCandidateWhereTheSameRowsMakeBoth(@ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    RatingLog log = Logs.random(random, 8, 20, 100);
    LoggedFeedback feedback = new LoggedFeedback(List.of(new FoldRows(log, log)), LIKED, 3);
    for (int draw = 0; draw < 50; draw++) {
      Episode episode = feedback.next(random);
      int own = (int) rows(log, episode.user()).count();
      for (int liked : episode.history()) {
        assertThat(episode.candidates()).doesNotContain(liked);
      }
      assertThat(episode.candidates()).hasSize(own - episode.history().length);
    }
  }

  @Test
  void whereAHistoryWouldLeaveNothingToChooseItIsShorter() {
    // Three liked items and a history of up to three: two must be left, so that of the latest three
    // the latest alone is known.
    RatingLog log =
        Logs.of(1, 3, new int[] {0, 0, 5, 1}, new int[] {0, 1, 5, 2}, new int[] {0, 2, 5, 3});
    LoggedFeedback feedback = new LoggedFeedback(List.of(new FoldRows(log, log)), LIKED, 3);
    Episode episode = feedback.next(new RandomStream(1, "test"));
    assertThat(episode.history()).containsExactly(2);
    assertThat(episode.candidates()).containsExactly(0, 1);
  }
}
