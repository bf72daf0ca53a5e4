package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private final DataSet demo = DemoData.create();

  @Test
  void isTheSameEverywhere() {
    assertThat(demo.log().fingerprint())
        .isEqualTo("c0298c0c04df597637972846f0f49bed67cdbd415cba5cd34fddac6c76f3f823");
    assertThat(DemoData.create().log().fingerprint()).isEqualTo(demo.log().fingerprint());
    assertThat(DemoData.create().catalogue()).isEqualTo(demo.catalogue());
    assertThat(DemoData.create(1).log().fingerprint()).isNotEqualTo(demo.log().fingerprint());
  }

  @Test
  void looksLikeASmallMovieLens() {
    RatingStatistics s = RatingStatistics.of(demo);
    assertThat(s.users()).isEqualTo(600);
    assertThat(s.items()).isEqualTo(400);
    assertThat(s.ratings()).isEqualTo(40_350);
    assertThat(s.mean()).isCloseTo(3.57, within(0.02));
    assertThat(s.duplicates()).isZero();
    int positive = s.histogram().get(3).count() + s.histogram().get(4).count();
    assertThat((double) positive / s.ratings()).isCloseTo(0.55, within(0.01));
  }

  @Test
  void aTenthOfTheItemsHoldsAThirdOfTheRatings() {
    int[] counts = new int[400];
    for (int row = 0; row < demo.log().size(); row++) {
      counts[demo.log().item(row)]++;
    }
    Arrays.sort(counts);
    int head = Arrays.stream(counts, 360, 400).sum();
    assertThat((double) head / demo.log().size()).isBetween(0.25, 0.4);
    assertThat(counts[0]).isPositive();
  }

  @Test
  void titlesAreUniqueAndEveryItemHasGenres() {
    List<String> titles = demo.catalogue().titles();
    assertThat(titles).doesNotHaveDuplicates().allMatch(t -> t.matches("[A-Z].+ \\(19[6-9]\\d\\)"));
    assertThat(demo.catalogue().attributes()).allMatch(g -> !g.isEmpty() && g.size() <= 3);
    assertThat(demo.catalogue().userIds().get(0)).isEqualTo("u1");
    assertThat(demo.catalogue().itemIds().get(399)).isEqualTo("i400");
  }
}
