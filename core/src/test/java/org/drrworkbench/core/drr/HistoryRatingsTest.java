package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.LoggedRatings;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

class HistoryRatingsTest {
  /** User 1 gave item 0 five stars and then two, item 2 four, of one to five. */
  private static final HistoryRatings WEIGHTS =
      new HistoryRatings(
          RatingLog.of(
              2,
              3,
              new RatingScale(1, 5),
              new int[] {1, 1, 1},
              new int[] {0, 0, 2},
              new float[] {5, 2, 4},
              new long[] {1, 2, 3}));

  @Test
  void anItemCountsItsLatestRating() {
    assertThat(WEIGHTS.of(1, 0)).isEqualTo(-0.5f);
    assertThat(WEIGHTS.of(1, 2)).isEqualTo(0.5f);
    assertThatThrownBy(() -> WEIGHTS.of(0, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("User number 0 has not rated item number 2.");
  }

  /** The log comes first; what it does not have the simulated user says. */
  @Test
  void simulatedUsersRateWhatTheLogHasNot() {
    DataSet demo = DemoData.create();
    Split split = new UserRandomSplitter().split(demo.log(), 1);
    PositiveRule positive = PositiveRule.aboveMiddle(demo.log().scale());
    SimulatedUsers users =
        SimulatedUsers.fit(
            split,
            HistoryRule.latestLiked(positive),
            new SimulatorSettings(4, 8, 3),
            1,
            (key, fit) -> fit.get());
    RatingLog known = split.trainAndValidation();
    HistoryRatings ratings = new HistoryRatings(known);
    ratings.askFor(users);
    int user = known.user(0);
    assertThat(ratings.of(user, known.item(0)))
        .isEqualTo((float) known.scale().normalise(known.rating(0)));
    LoggedRatings logged = new LoggedRatings(known);
    int unknown = 0;
    while (!Float.isNaN(logged.rating(user, unknown))) {
      unknown++;
    }
    assertThat(ratings.of(user, unknown))
        .isEqualTo((float) known.scale().normalise(users.rating(user, unknown)));
  }

  /** Vectors of one number: all items have 1, their root mean square. */
  @Test
  void vectorsAreMultipliedPlaceByPlace() {
    Factors ones = new Factors(1, new float[] {1, 1}, new float[] {1, 1, 1});
    try (NDManager manager = NDManager.newBaseManager()) {
      VectorTables tables =
          new VectorTables(manager, List.of(ones), ones, ShortHistory.MASKED, WEIGHTS);
      HistoryBatch batch =
          tables.histories(manager, new int[2], new int[] {1, 0}, new int[][] {{0, 2}, {}}, 3);
      assertThat(HostBuffer.read(batch.items())).containsExactly(0, 0, -0.5f, 0, 0.5f, 0);
      assertThat(HostBuffer.read(batch.mask())).containsExactly(0, 0, 1, 0, 1, 0);
      assertThat(HostBuffer.read(Objects.requireNonNull(batch.ratings())))
          .containsExactly(0, 0, -0.5f, 0, 0.5f, 0);
    }
  }
}
