package org.drrworkbench.core.drr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.drrworkbench.core.drr.ScheduleSettings.ValidateBy;
import org.junit.jupiter.api.Test;

class BestWeightsTest {
  @Test
  void bothAddsTheGainsSinceTheBeginningAsShares() {
    BestWeights best = new BestWeights();
    assertThat(best.score(ValidateBy.BOTH, 0.4, 0.2)).isZero();
    // Correlation 10 % up, full ranking 25 % down.
    assertThat(best.score(ValidateBy.BOTH, 0.44, 0.15)).isCloseTo(-0.15, within(1e-12));
    assertThat(best.score(ValidateBy.CORRELATION, 0.44, 0.15)).isEqualTo(0.44);
    assertThat(best.score(ValidateBy.FULL_UNSEEN, 0.44, 0.15)).isEqualTo(0.15);
    assertThat(best.score(ValidateBy.NONE, 0.44, 0.15)).isNaN();
  }

  @Test
  void whatItComparesWithIsKeptInASnapshot() {
    BestWeights best = new BestWeights();
    best.score(ValidateBy.BOTH, 0.4, 0.2);
    BestWeights restored = new BestWeights();
    restored.restore(best.snapshot());
    assertThat(restored.score(ValidateBy.BOTH, 0.5, 0.2)).isCloseTo(0.25, within(1e-12));
  }

  /** One validation row a user: no correlation, but full ranking can tell. */
  @Test
  void whereNoCorrelationCanBeToldFullRankingDecidesAlone() {
    BestWeights best = new BestWeights();
    assertThat(best.score(ValidateBy.BOTH, Double.NaN, 0.2)).isZero();
    assertThat(best.score(ValidateBy.BOTH, Double.NaN, 0.25)).isCloseTo(0.25, within(1e-12));
    assertThat(best.score(ValidateBy.FULL_UNSEEN, Double.NaN, 0.25)).isEqualTo(0.25);
    assertThat(best.score(ValidateBy.CORRELATION, Double.NaN, 0.25)).isNaN();
  }
}
