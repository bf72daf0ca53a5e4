package org.drrworkbench.core.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.junit.jupiter.api.Test;

class SearchSpaceTest {
  private static final SearchSpace SPACE =
      new SearchSpace(
          HyperparameterSchema.of(
              Hyperparameter.real("l2", 8, 0, 1000, "").searchedByFactors(0.1, 1000),
              Hyperparameter.flag("bias", true, ""),
              Hyperparameter.integer("factors", 20, 1, 500, "").searched(10, 110)));

  @Test
  void onlyDeclaredRangesAreSearched() {
    assertThat(SPACE.names()).containsExactly("l2", "factors");
  }

  @Test
  void theEndsOfThePointAreTheEndsOfTheRanges() {
    assertThat(SPACE.values(new double[] {0, 0})).isEqualTo(Map.of("l2", "0.1", "factors", "10"));
    assertThat(SPACE.values(new double[] {1, 1}))
        .isEqualTo(Map.of("l2", "1000.0", "factors", "110"));
  }

  @Test
  void logarithmicRangesGoByFactorsAndNumbersHaveThreeDigits() {
    // 0.1 * 10000^0.5 = 10; 0.1 * 10000^0.3 = 1.58489...; 10 + 0.256 * 100 = 35.6, a whole number
    // 36.
    assertThat(SPACE.values(new double[] {0.5, 0.256}))
        .isEqualTo(Map.of("l2", "10.0", "factors", "36"));
    assertThat(SPACE.values(new double[] {0.3, 0.5})).containsEntry("l2", "1.58");
  }

  @Test
  void valuesGiveTheirPointBack() {
    double[] point = SPACE.point(Map.of("l2", "10", "factors", "35"));
    assertThat(point[0]).isCloseTo(0.5, within(1e-12));
    assertThat(point[1]).isCloseTo(0.25, within(1e-12));
    assertThat(SPACE.point(Map.of("l2", "0", "factors", "500"))).containsExactly(0, 1);
  }

  @Test
  void aRangeBeyondTheAllowedOneIsRefused() {
    Hyperparameter factors = Hyperparameter.integer("factors", 20, 1, 100, "");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> factors.searched(10, 101))
        .withMessageContaining("factors");
    assertThatIllegalArgumentException().isThrownBy(() -> factors.searchedByFactors(0, 50));
    assertThatIllegalArgumentException().isThrownBy(() -> factors.searched(50, 50));
  }
}
