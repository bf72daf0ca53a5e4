package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.drrworkbench.core.data.PositiveRule;
import org.junit.jupiter.api.Test;

class HistoriesTest {
  /**
   * User 0 in order of time: item 4 (5 stars), 1 (3), 2 (4), 0 (5), 3 (4); user 1 likes nothing.
   */
  private final Histories histories =
      new Histories(
          Logs.of(
              2,
              5,
              new int[] {0, 0, 5, 40},
              new int[] {0, 1, 3, 20},
              new int[] {1, 0, 3, 5},
              new int[] {0, 2, 4, 30},
              new int[] {0, 3, 4, 50},
              new int[] {0, 4, 5, 10}),
          PositiveRule.aboveMiddle(Logs.STARS));

  @Test
  void positivesStandInTheOrderOfTimeWithoutTheOthers() {
    assertThat(histories.count(0)).isEqualTo(4);
    assertThat(histories.latest(0, 10)).containsExactly(4, 2, 0, 3);
    assertThat(histories.count(1)).isZero();
    assertThat(histories.latest(1, 10)).isEmpty();
  }

  @Test
  void latestKeepsTheNewest() {
    assertThat(histories.latest(0, 2)).containsExactly(0, 3);
  }

  @Test
  void aWindowEndsBeforeItsPlaceAndIsShorterAtTheBeginning() {
    assertThat(histories.endingAt(0, 3, 2)).containsExactly(2, 0);
    assertThat(histories.endingAt(0, 1, 2)).containsExactly(4);
    assertThat(histories.endingAt(0, 0, 2)).isEmpty();
  }

  @Test
  void whoeverChangesAWindowChangesNoHistory() {
    histories.latest(0, 10)[0] = 99;
    assertThat(histories.latest(0, 10)).containsExactly(4, 2, 0, 3);
  }

  @Test
  void appendingDropsTheOldestBeyondN() {
    assertThat(Histories.append(new int[] {7, 8}, 9, 3)).containsExactly(7, 8, 9);
    assertThat(Histories.append(new int[] {7, 8, 9}, 6, 3)).containsExactly(8, 9, 6);
  }
}
