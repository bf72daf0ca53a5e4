package org.drrworkbench.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.drrworkbench.experiments.fetch.FetchProgress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that shows how a fetch goes on. */
class FetchDisplayTest {

  @Test
  void theLineShowsShareRateAndTimeLeft() {
    // A quarter of 20 is 5 signs; 3 of 4 MB are left, at 1.5 MB a second two seconds.
    assertThat(
            FetchDisplay.text(
                new FetchProgress("ml-100k.zip", 1_000_000, 4_000_000L, 1_500_000, 2.0)))
        .isEqualTo("[#####...............] ml-100k.zip 1.00 MB of 4.00 MB (25%)  1.50 MB/s  2s");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 999_999})
  void aTotalThatCannotBeIsLeftOut(long total) {
    assertThat(FetchDisplay.text(new FetchProgress("a.csv", 1_000_000, total, 0, null)))
        .isEqualTo("a.csv 1.00 MB");
    assertThat(FetchDisplay.text(new FetchProgress("a.csv", 0, 0L, 0, null)))
        .isEqualTo("a.csv 0 bytes");
  }

  @Test
  void withoutATotalTheLineShowsWhatCame() {
    assertThat(FetchDisplay.text(new FetchProgress("a.csv", 1_000_000, null, 0, null)))
        .isEqualTo("a.csv 1.00 MB");
  }
}
