package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorStore;
import org.drrworkbench.core.recommend.PmfSettings;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

class SimulatedUsersTest {
  private static final HistoryRule LIKED =
      HistoryRule.latestLiked(PositiveRule.aboveMiddle(Logs.STARS));
  private static final SimulatorSettings SETTINGS = new SimulatorSettings(3, 2, 2);
  private static final RatingLog LOG = Logs.random(new RandomStream(5, "test"), 10, 30, 150);
  private static final Split SPLIT = new UserRandomSplitter().split(LOG, 1);

  private static SimulatedUsers fit(Split split, long seed, FactorStore store) {
    return SimulatedUsers.fit(split, LIKED, SETTINGS, seed, store);
  }

  @Test
  void theyAreFittedOnTrainAndValidationRowsAlone() {
    List<String> keys = new ArrayList<>();
    fit(
        SPLIT,
        4,
        (key, fit) -> {
          keys.add(key);
          return fit.get();
        });
    assertThat(SPLIT.test().size()).isPositive();
    assertThat(keys)
        .containsExactly(
            PmfSettings.als(3, 2).key(SPLIT.trainAndValidation().fingerprint(), 4, "simulator"));
  }

  @Test
  void testRowsChangeNothing() {
    Split withoutTest =
        new Split(
            SPLIT.name(),
            SPLIT.seed(),
            SPLIT.train(),
            SPLIT.validation(),
            SPLIT.test().select(new int[0]));
    SimulatedFeedback with = fit(SPLIT, 4, FactorStore.none()).feedback(3, 0);
    SimulatedFeedback without = fit(withoutTest, 4, FactorStore.none()).feedback(3, 0);
    for (int draw = 0; draw < 20; draw++) {
      Episode one = with.next(new RandomStream(draw, "test"));
      Episode other = without.next(new RandomStream(draw, "test"));
      assertThat(other.user()).isEqualTo(one.user());
      assertThat(other.candidates()).isEqualTo(one.candidates());
      assertThat(other.ratings()).isEqualTo(one.ratings());
      assertThat(other.history()).isEqualTo(one.history());
    }
  }

  @Test
  void anotherSeedMakesOtherUsers() {
    double one = fit(SPLIT, 4, FactorStore.none()).evaluation(3, 10).random();
    double other = fit(SPLIT, 5, FactorStore.none()).evaluation(3, 10).random();
    assertThat(other).isNotEqualTo(one);
  }
}
