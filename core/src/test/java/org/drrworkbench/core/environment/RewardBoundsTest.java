package org.drrworkbench.core.environment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RewardBoundsTest {
  @Test
  void theShareRunsFromRandomListsToTheCeilingAndBeyondBoth() {
    RewardBounds bounds = new RewardBounds(0.25, 0.75);
    assertThat(bounds.share(0.25)).hasValue(0);
    assertThat(bounds.share(0.5)).hasValue(0.5);
    assertThat(bounds.share(0.75)).hasValue(1);
    assertThat(bounds.share(0)).hasValue(-0.5);
  }

  @Test
  void whereNothingCanBeEarnedBeyondRandomListsThereIsNoShare() {
    assertThat(new RewardBounds(0.5, 0.5).share(0.5)).isEmpty();
    assertThat(new RewardBounds(0.5, 0.5 + 1e-9).share(0.5)).isEmpty();
    assertThat(new RewardBounds(0.5, 0.5 - 1e-9).share(0.5)).isEmpty();
  }
}
