package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.recommend.Factors;
import org.junit.jupiter.api.Test;

class HistoryWeightsTest {
  /** User 1 gave item 0 five stars and then two, item 2 four, of one to five. */
  private static final HistoryWeights WEIGHTS =
      new HistoryWeights(
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
    }
  }
}
