package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.Test;

class SimulatedFeedbackTest {
  private static final HistoryRule LIKED =
      HistoryRule.latestLiked(PositiveRule.aboveMiddle(Logs.STARS));

  private static SimulatedFeedback feedback(RatingLog rows, Factors factors, int historyLength) {
    Simulator simulator = new Simulator(factors, rows.scale());
    return new SimulatedFeedback(simulator, rows, new Histories(rows, LIKED), historyLength, 2);
  }

  @Test
  void candidatesAreExactlyTheUnratedItemsWithTheSimulatorsRatings() {
    RandomStream random = new RandomStream(3, "test");
    RatingLog rows = Logs.random(random, 6, 15, 50);
    float[] vectors = new float[21];
    random.fillGaussian(vectors, 0.5);
    Factors factors =
        new Factors(1, Arrays.copyOf(vectors, 6), Arrays.copyOfRange(vectors, 6, vectors.length));
    SimulatedFeedback feedback = feedback(rows, factors, 3);
    Simulator simulator = new Simulator(factors, rows.scale());
    Histories histories = new Histories(rows, LIKED);
    Set<Integer> users = new HashSet<>();
    for (int draw = 0; draw < 100; draw++) {
      Episode episode = feedback.next(random);
      int user = episode.user();
      users.add(user);
      Set<Integer> items = new HashSet<>();
      for (int k = 0; k < episode.candidates().length; k++) {
        int item = episode.candidates()[k];
        items.add(item);
        assertThat(episode.ratings()[k]).isEqualTo(simulator.rating(user, item));
      }
      for (int row = 0; row < rows.size(); row++) {
        if (rows.user(row) == user) {
          assertThat(items.add(rows.item(row))).isTrue();
        }
      }
      assertThat(items).hasSize(15);
      assertThat(episode.history()).isEqualTo(histories.atEnd(user, 3));
      assertThat(episode.fold()).isEqualTo(2);
    }
    assertThat(users).hasSize(6);
  }

  @Test
  void usersWhoRatedEverythingHaveNoSession() {
    RatingLog rows =
        Logs.of(2, 2, new int[] {0, 0, 5, 1}, new int[] {0, 1, 1, 2}, new int[] {1, 1, 4, 3});
    SimulatedFeedback feedback =
        feedback(rows, new Factors(1, new float[] {1, 1}, new float[] {1, 0}), 3);
    RandomStream random = new RandomStream(1, "test");
    for (int draw = 0; draw < 20; draw++) {
      Episode episode = feedback.next(random);
      assertThat(episode.user()).isEqualTo(1);
      assertThat(episode.candidates()).containsExactly(0);
      assertThat(episode.history()).containsExactly(1);
    }
  }

  @Test
  void noUnratedItemAtAllIsRefused() {
    RatingLog rows = Logs.of(1, 1, new int[] {0, 0, 5, 1});
    Factors factors = new Factors(1, new float[] {1}, new float[] {1});
    assertThatThrownBy(() -> feedback(rows, factors, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Every user has rated every item");
  }
}
