package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TopItemsTest {
  @Test
  void equalScoresStandInTheOrderOfItems() {
    float[] scores = {9, 9, 2, 7, 2, 7, 2};
    // The user's row begins at 1: items 0..5 have 9, 2, 7, 2, 7, 2; item 0 is no candidate.
    assertThat(new TopItems(4).pick(scores, 1, new int[] {1, 2, 3, 4, 5}))
        .containsExactly(2, 4, 1, 3);
  }

  @Property
  void theBestAreThoseOfAFullSort(
      @ForAll @Size(min = 1, max = 60) int @IntRange(max = 9) [] values,
      @ForAll @IntRange(min = 1, max = 70) int capacity) {
    float[] scores = new float[values.length];
    for (int k = 0; k < scores.length; k++) {
      scores[k] = values[k];
    }
    int[] candidates = IntStream.range(0, scores.length).filter(k -> k % 3 != 1).toArray();
    int[] sorted =
        IntStream.of(candidates)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer k) -> -scores[k]).thenComparing(k -> k))
            .limit(capacity)
            .mapToInt(Integer::intValue)
            .toArray();
    TopItems top = new TopItems(capacity);
    top.pick(scores, 0, new int[] {0});
    assertThat(top.pick(scores, 0, candidates)).containsExactly(sorted);
  }

  @Test
  void noCandidatesGiveAnEmptyList() {
    assertThat(new TopItems(2).pick(new float[3], 0, new int[0])).isEmpty();
  }

  @Test
  void aListHoldsAtLeastOneItem() {
    assertThatThrownBy(() -> new TopItems(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0 items cannot be picked");
  }
}
