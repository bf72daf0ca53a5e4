package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.recommend.ReadHistory;
import org.junit.jupiter.api.Test;

class ShortHistoryTest {
  private static int[] items(ShortHistory rule, int length, int count) {
    return IntStream.range(0, length).map(place -> rule.item(place, length, count)).toArray();
  }

  @Test
  void theLatestItemsStandAtTheEnd() {
    assertThat(items(ShortHistory.MASKED, 5, 2)).containsExactly(-1, -1, -1, 0, 1);
    assertThat(items(ShortHistory.ZEROS, 5, 2)).containsExactly(-1, -1, -1, 0, 1);
    assertThat(items(ShortHistory.REPEATED, 5, 2)).containsExactly(1, 0, 1, 0, 1);
    assertThat(items(ShortHistory.REPEATED, 3, 3)).containsExactly(0, 1, 2);
  }

  @Test
  void withoutAnyItemThereIsNothingToRepeat() {
    assertThat(items(ShortHistory.REPEATED, 2, 0)).containsExactly(-1, -1);
  }

  /** One user with items 7 and 2 in a state of three places. */
  @Test
  void zerosAloneAreTakenForItemsWhereThereIsNone() {
    float[] masked = mask("masked");
    assertThat(masked).containsExactly(0, 1, 1);
    assertThat(mask("repeated")).containsExactly(1, 1, 1);
    assertThat(mask("zeros")).containsExactly(1, 1, 1);
    assertThat(first("zeros")).containsOnly(0);
    assertThat(first("masked")).containsOnly(0);
    // The item before 7 is, once more, 2.
    assertThat(first("repeated")).isEqualTo(third("repeated")).doesNotContain(0);
  }

  private static float[] mask(String rule) {
    try (TinyAgent tiny = agent(rule)) {
      return HostBuffer.read(batch(tiny).mask());
    }
  }

  private static float[] first(String rule) {
    try (TinyAgent tiny = agent(rule)) {
      return HostBuffer.read(batch(tiny).items().get(0));
    }
  }

  private static float[] third(String rule) {
    try (TinyAgent tiny = agent(rule)) {
      return HostBuffer.read(batch(tiny).items().get(2));
    }
  }

  private static TinyAgent agent(String rule) {
    return new TinyAgent(
        EncoderSettings.Kind.GRU, TinyAgent.factors(), TinyAgent.settings("shortHistory", rule));
  }

  private static HistoryBatch batch(TinyAgent tiny) {
    return tiny.vectors.histories(tiny.manager, new int[1], new int[] {1}, new int[][] {{7, 2}}, 3);
  }

  /** What attention reads of a user: repeated items gather their weights, zeros take some away. */
  @Test
  void weightsAreReadByItem() {
    assertThat(weightOf("masked")).isCloseTo(1, within(1e-6));
    assertThat(weightOf("repeated")).isCloseTo(1, within(1e-6));
    assertThat(weightOf("zeros")).isBetween(0.4, 0.95);
  }

  private static double weightOf(String rule) {
    RatingLog likes =
        RatingLog.of(
            6,
            9,
            new RatingScale(1, 5),
            new int[] {1, 1},
            new int[] {7, 2},
            new float[] {5, 5},
            null);
    PositiveRule positive = PositiveRule.aboveMiddle(likes.scale());
    HistoryRule latest = new HistoryRule(HistoryRule.Of.LIKED, HistoryRule.End.LATEST, positive);
    try (TinyAgent tiny = agent(rule)) {
      ReadHistory read = tiny.agent.read(0, 1, new Histories(likes, latest));
      assertThat(read.items()).containsExactly(7, 2);
      double sum = 0;
      for (float weight : Objects.requireNonNull(read.weights())) {
        assertThat(weight).isPositive();
        sum += weight;
      }
      return sum;
    }
  }
}
