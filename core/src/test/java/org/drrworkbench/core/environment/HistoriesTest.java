package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.environment.HistoryRule.End;
import org.drrworkbench.core.environment.HistoryRule.Of;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  /**
   * User 0 in order of time: item 4 (5 stars), 1 (3), 2 (4), 0 (5), 3 (4); user 1 likes nothing.
   */
  private static final RatingLog LOG =
      Logs.of(
          2,
          5,
          new int[] {0, 0, 5, 40},
          new int[] {0, 1, 3, 20},
          new int[] {1, 0, 3, 5},
          new int[] {0, 2, 4, 30},
          new int[] {0, 3, 4, 50},
          new int[] {0, 4, 5, 10});

  private final Histories histories = histories(Of.LIKED, End.LATEST);

  private static HistoryRule rule(Of of, End end) {
    return new HistoryRule(of, end, PositiveRule.aboveMiddle(Logs.STARS));
  }

  private static Histories histories(Of of, End end) {
    return new Histories(LOG, rule(of, end));
  }

  @Test
  void positivesStandInTheOrderOfTimeWithoutTheOthers() {
    assertThat(histories.count(0)).isEqualTo(4);
    assertThat(histories.atEnd(0, 10)).containsExactly(4, 2, 0, 3);
    assertThat(histories.count(1)).isZero();
    assertThat(histories.atEnd(1, 10)).isEmpty();
  }

  @Test
  void theNewestAreKept() {
    assertThat(histories.atEnd(0, 2)).containsExactly(0, 3);
  }

  @Test
  void aWindowEndsBeforeItsPlaceAndIsShorterAtTheBeginning() {
    assertThat(histories.before(0, 3, 2)).containsExactly(2, 0);
    assertThat(histories.before(0, 1, 2)).containsExactly(4);
    assertThat(histories.before(0, 0, 2)).isEmpty();
  }

  @Test
  void whoeverChangesAWindowChangesNoHistory() {
    histories.atEnd(0, 10)[0] = 99;
    assertThat(histories.atEnd(0, 10)).containsExactly(4, 2, 0, 3);
  }

  @Test
  void ofAllThatWasRatedNothingIsLeftOut() {
    Histories rated = histories(Of.RATED, End.LATEST);
    assertThat(rated.count(0)).isEqualTo(5);
    assertThat(rated.atEnd(0, 10)).containsExactly(4, 1, 2, 0, 3);
    assertThat(rated.atEnd(0, 2)).containsExactly(0, 3);
    assertThat(rated.before(0, 3, 2)).containsExactly(1, 2);
    assertThat(rated.atEnd(1, 10)).containsExactly(0);
    assertThat(rated.time(0, 1)).isEqualTo(20);
  }

  @Test
  void theFirstAreTheUsersFirstWhateverComesLater() {
    Histories first = histories(Of.LIKED, End.FIRST);
    assertThat(first.atEnd(0, 2)).containsExactly(4, 2);
    assertThat(first.atEnd(0, 10)).containsExactly(4, 2, 0, 3);
    assertThat(first.before(0, 3, 2)).containsExactly(4, 2);
    assertThat(first.before(0, 1, 2)).containsExactly(4);
    assertThat(first.before(0, 0, 2)).isEmpty();
    assertThat(histories(Of.RATED, End.FIRST).atEnd(0, 3)).containsExactly(4, 1, 2);
  }

  @Test
  void aLikedItemMovesTheHistoryOnAndTheOldestFallsOut() {
    HistoryRule rule = rule(Of.LIKED, End.LATEST);
    assertThat(rule.movedOn(new int[] {7, 8}, 9, 4, 3)).containsExactly(7, 8, 9);
    assertThat(rule.movedOn(new int[] {7, 8, 9}, 6, 4, 3)).containsExactly(8, 9, 6);
    assertThat(rule.movedOn(new int[] {7, 8, 9}, 6, 3, 3)).containsExactly(7, 8, 9);
  }

  @Test
  void whereAllRatedItemsCountADislikedOneMovesItOnToo() {
    assertThat(rule(Of.RATED, End.LATEST).movedOn(new int[] {7, 8, 9}, 6, 1, 3))
        .containsExactly(8, 9, 6);
  }

  @Test
  void ofFirstItemsAFullHistoryStaysAndAShorterOneGrows() {
    HistoryRule rule = rule(Of.LIKED, End.FIRST);
    assertThat(rule.movedOn(new int[] {7, 8, 9}, 6, 5, 3)).containsExactly(7, 8, 9);
    assertThat(rule.movedOn(new int[] {7, 8}, 6, 5, 3)).containsExactly(7, 8, 6);
    assertThat(rule.movedOn(new int[] {7, 8}, 6, 1, 3)).containsExactly(7, 8);
    assertThat(rule.kept(new int[] {7, 8, 9}, 2)).containsExactly(7, 8);
  }

  @Test
  void theFirstRollOnAsSoonAsASessionAddsToThem() {
    assertThat(histories(Of.LIKED, End.FIRST_ROLLING).atEnd(0, 2)).containsExactly(4, 2);
    HistoryRule rule = rule(Of.LIKED, End.FIRST_ROLLING);
    assertThat(rule.kept(new int[] {7, 8, 9}, 2)).containsExactly(7, 8);
    assertThat(rule.movedOn(new int[] {7, 8}, 6, 5, 3)).containsExactly(7, 8, 6);
    assertThat(rule.movedOn(new int[] {7, 8, 6}, 5, 5, 3)).containsExactly(8, 6, 5);
    assertThat(rule.movedOn(new int[] {7, 8, 6}, 5, 1, 3)).containsExactly(7, 8, 6);
  }
}
