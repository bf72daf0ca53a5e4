package org.drrworkbench.core.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingLog;
import org.junit.jupiter.api.Test;

class ToyWorldTest {
  private final DataSet world = ToyWorld.create("toy", ToyWorldSettings.DEFAULT, 1);

  @Test
  void equalSeedsGiveEqualRatings() {
    String fingerprint = world.log().fingerprint();
    assertThat(ToyWorld.create("toy", ToyWorldSettings.DEFAULT, 1).log().fingerprint())
        .isEqualTo(fingerprint);
    assertThat(ToyWorld.create("toy", ToyWorldSettings.DEFAULT, 2).log().fingerprint())
        .isNotEqualTo(fingerprint);
  }

  @Test
  void everyUserLikesTheOwnClusterAndNothingElse() {
    RatingLog log = world.log();
    assertThat(log.userCount()).isEqualTo(200);
    assertThat(log.itemCount()).isEqualTo(60);
    int likes = 0;
    for (int row = 0; row < log.size(); row++) {
      boolean own = log.item(row) / 30 == log.user(row) % 2;
      assertThat(log.rating(row)).isEqualTo(own ? 5f : 1f);
      likes += own ? 1 : 0;
    }
    // 12,000 pairs, half of them rated: the standard error of the share is .0046.
    assertThat(log.size() / 12_000.0).isCloseTo(0.5, within(0.014));
    assertThat((double) likes / log.size()).isCloseTo(0.5, within(0.02));
    assertThat(world.duplicates()).isZero();
    assertThat(world.catalogue().attributes().get(29)).containsExactly("cluster 0");
    assertThat(world.catalogue().attributes().get(30)).containsExactly("cluster 1");
    assertThat(world.catalogue().titles()).doesNotHaveDuplicates();
  }

  @Test
  void worldsThatCannotBeAreRefused() {
    assertThatThrownBy(() -> new ToyWorldSettings(0, 30, 0.5)).hasMessageContaining("0 and 30");
    assertThatThrownBy(() -> new ToyWorldSettings(10, 30, 1)).hasMessageContaining("is 1.0");
  }
}
