package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class RocAreaTest {
  private static double of(float[] scores, int... positives) {
    return RocArea.of(scores, 0, IntStream.range(0, scores.length).toArray(), positives);
  }

  @Test
  void countsPairsInTheRightOrder() {
    // Positives 3 and 1 against 2 and 0: 3 > 2, 3 > 0, 1 < 2, 1 > 0: three of four.
    assertThat(of(new float[] {3, 1, 2, 0}, 0, 1)).isEqualTo(0.75);
  }

  @Test
  void equalScoresCountOneHalf() {
    assertThat(of(new float[] {1, 1, 1}, 1)).isEqualTo(0.5);
    // Zero is zero, whatever its sign.
    assertThat(of(new float[] {-0f, 0f}, 1)).isEqualTo(0.5);
  }

  @Test
  void withoutBothKindsThereIsNone() {
    assertThat(of(new float[] {1, 2})).isNaN();
    assertThat(of(new float[] {1, 2}, 0, 1)).isNaN();
  }

  @Test
  void onlyCandidatesCountAndScoresBeginAtTheOffset() {
    float[] scores = {9, 9, 9, 9, 1, 2, 3, 4};
    // Items 1 (score 2, positive), 2 and 3 of the second user: below both.
    assertThat(RocArea.of(scores, 4, new int[] {1, 2, 3}, new int[] {1})).isZero();
  }

  @Property(tries = 200)
  void agreesWithLookingAtEveryPair(@ForAll long seed) {
    RandomStream random = new RandomStream(seed, "scores");
    float[] scores = new float[12];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = random.nextInt(6);
    }
    int wanted = 1 + random.nextInt(11);
    double points = 0;
    for (int p = 0; p < wanted; p++) {
      for (int other = wanted; other < scores.length; other++) {
        points += scores[p] > scores[other] ? 1 : scores[p] == scores[other] ? 0.5 : 0;
      }
    }
    assertThat(of(scores, IntStream.range(0, wanted).toArray()))
        .isCloseTo(points / (wanted * (scores.length - wanted)), within(1e-12));
  }
}
