package org.drrworkbench.core.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.data.RatingLog;
import org.junit.jupiter.api.Test;

class RowsApartTest {
  private static Split split(long seed, int rows) {
    RatingLog all = Logs.random(seed);
    RatingLog log = all.select(IntStream.range(0, Math.min(rows, all.size())).toArray());
    return new UserRandomSplitter().split(log, seed);
  }

  @Property(tries = 50)
  void theHalvesAreDisjointAndMakeUpTrainAndValidation(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int rows) {
    Split whole = split(seed, rows);
    Split apart = whole.withRowsApart(seed);
    assertThat(apart.apart().rowSet().overlap(apart.trainAndValidation().rowSet())).isZero();
    assertThat(apart.train().rowSet().overlap(apart.validation().rowSet())).isZero();
    assertThat(apart.train().rowSet().overlap(whole.train().rowSet()))
        .isEqualTo(apart.train().size());
    assertThat(apart.rated().rowSet()).isEqualTo(whole.trainAndValidation().rowSet());
    assertThat(apart.apart().size()).isEqualTo(whole.trainAndValidation().size() / 2);
    assertThat(apart.apart().rowSet().overlap(whole.test().rowSet())).isZero();
    assertThat(apart.test().rowSet()).isEqualTo(whole.test().rowSet());
    assertThat(apart.name()).isEqualTo(whole.name());
  }

  @Test
  void theHalfIsDrawnByTheSeed() {
    Split whole = split(1, 200);
    assertThat(whole.withRowsApart(3).apart().rowSet())
        .isEqualTo(whole.withRowsApart(3).apart().rowSet())
        .isNotEqualTo(whole.withRowsApart(4).apart().rowSet());
  }

  @Test
  void aLeakReachesModelsAlone() {
    Split leaking = split(1, 200).withRowsApart(3).leaking();
    assertThat(leaking.train().rowSet().overlap(leaking.test().rowSet()))
        .isEqualTo(leaking.test().size());
    assertThat(leaking.apart().rowSet().overlap(leaking.test().rowSet())).isZero();
    assertThat(leaking.apart().size()).isPositive();
  }

  @Test
  void withoutThemNothingIsApart() {
    Split whole = split(1, 200);
    assertThat(whole.apart().size()).isZero();
    assertThat(whole.rated().rowSet()).isEqualTo(whole.trainAndValidation().rowSet());
  }
}
