package org.drrworkbench.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoDataTest {
  private final DataSet demo = DemoData.create();

  @Test
  void isTheSameEverywhere() {
    assertThat(DemoData.create().log().fingerprint()).isEqualTo(demo.log().fingerprint());
    assertThat(DemoData.create().catalogue()).isEqualTo(demo.catalogue());
    assertThat(DemoData.create(1).log().fingerprint()).isNotEqualTo(demo.log().fingerprint());
  }

  @Test
  void looksLikeASmallMovieLens() {
    RatingStatistics s = RatingStatistics.of(demo);
    assertThat(s.users()).isEqualTo(600);
    assertThat(s.items()).isEqualTo(400);
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
