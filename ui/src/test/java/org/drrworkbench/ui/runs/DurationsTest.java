package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
  @ParameterizedTest
  @CsvSource({
    "3, a few seconds",
    "34, about 30 s",
    "58, about 1 min",
    "95, about 2 min",
    "3540, about 59 min",
    "3600, about 1 h",
    "5000, about 1 h 20 min",
    "200000, about 2 days"
  })
  void durationsAreToldNoMoreExactlyThanTheyAreKnown(double seconds, String words) {
    assertThat(Durations.about(seconds)).isEqualTo(words);
  }
}
