package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.drrworkbench.core.data.RatingStatistics.Bin;
import org.junit.jupiter.api.Test;

class RatingStatisticsTest {
  @Test
  void countsOnlyUsersAndItemsWithRatings() {
    RatingLog log =
        RatingLog.of(
            3,
            4,
            new RatingScale(1, 5),
            new int[] {0, 0, 2},
            new int[] {1, 3, 1},
            new float[] {2, 5, 5},
            new long[] {30, 10, 20});
    RatingStatistics s = RatingStatistics.of(new DataSet("t", log, names(3, 4), 6));
    assertThat(s.users()).isEqualTo(2);
    assertThat(s.items()).isEqualTo(2);
    assertThat(s.ratings()).isEqualTo(3);
    assertThat(s.mean()).isEqualTo(4); // (2 + 5 + 5) / 3
    assertThat(s.density()).isEqualTo(0.75); // 3 / (2 * 2)
    assertThat(s.firstTime()).hasValue(10);
    assertThat(s.lastTime()).hasValue(30);
    assertThat(s.duplicates()).isEqualTo(6);
    assertThat(s.histogram()).containsExactly(new Bin(2, 2, 1), new Bin(5, 5, 2));
  }

  @Test
  void binsRatingsOfManyValuesInEqualWidths() {
    // 0, 0.25 .. 10: 41 values in 20 bins of width 0.5, two in each and three in the last.
    int n = 41;
    float[] ratings = new float[n];
    int[] items = new int[n];
    for (int k = 0; k < n; k++) {
      ratings[k] = k / 4f;
      items[k] = k;
    }
    RatingLog log = RatingLog.of(1, n, new RatingScale(0, 10), new int[n], items, ratings, null);
    RatingStatistics s = RatingStatistics.of(new DataSet("t", log, names(1, n)));
    assertThat(s.histogram()).hasSize(20);
    assertThat(s.histogram().subList(0, 19)).allMatch(bin -> bin.count() == 2);
    assertThat(s.histogram().get(19)).isEqualTo(new Bin(9.5, 10, 3));
    assertThat(s.mean()).isCloseTo(5, within(1e-12));
    assertThat(s.firstTime()).isEmpty();
  }

  private static Catalogue names(int users, int items) {
    String[] userIds = new String[users];
    Arrays.setAll(userIds, u -> "u" + u);
    String[] itemIds = new String[items];
    Arrays.setAll(itemIds, i -> "i" + i);
    return new Catalogue(
        List.of(userIds),
        List.of(itemIds),
        List.of(itemIds),
        Collections.nCopies(items, List.of()));
  }
}
