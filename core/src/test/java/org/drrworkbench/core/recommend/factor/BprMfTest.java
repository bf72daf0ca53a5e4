package org.drrworkbench.core.recommend.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.LoggedKey;
import org.junit.jupiter.api.Test;

class BprMfTest {
  private static final int SIZE = 2;

  /** Three users for whom all of four items are positive but the last. */
  private static final RatingLog ALL_BUT_THE_LAST =
      RatingLog.of(
          3,
          4,
          new RatingScale(1, 5),
          new int[] {0, 0, 0, 1, 1, 1, 2, 2, 2},
          new int[] {0, 1, 2, 0, 1, 2, 0, 1, 2},
          new float[] {5, 5, 5, 5, 5, 5, 5, 5, 5},
          null);

  private static BprMfFit fit(double rate, boolean itemBias) {
    return new BprMfFit(
        ALL_BUT_THE_LAST,
        SIZE,
        new BprMfFit.Weights(0.02, 0.01, itemBias),
        new StepSize(rate, 1),
        new RandomStream(4, "test"));
  }

  @Test
  void aStepFollowsTheGradient() {
    double rate = 1e-3;
    BprMfFit fit = fit(0.05, true);
    fit.runAll(20);
    double[] before = parameters(fit.factors());
    fit.step(1, 0, 3, (float) rate);
    double[] after = parameters(fit.factors());
    for (int k = 0; k < before.length; k++) {
      double[] up = before.clone();
      double[] down = before.clone();
      up[k] += 1e-4;
      down[k] -= 1e-4;
      double slope = (objective(up) - objective(down)) / 2e-4;
      assertThat((after[k] - before[k]) / rate)
          .as("parameter " + k)
          .isCloseTo(-slope, within(2e-3));
    }
  }

  /** p of user 1, then q and b of items 0 and 3. */
  private static double[] parameters(BiasedFactors factors) {
    float[] users = factors.vectors().users();
    float[] items = factors.vectors().items();
    return new double[] {
      users[2],
      users[3],
      items[0],
      items[1],
      items[6],
      items[7],
      factors.itemBias()[0],
      factors.itemBias()[3]
    };
  }

  private static double objective(double[] x) {
    double better = x[6] - x[7] + x[0] * (x[2] - x[4]) + x[1] * (x[3] - x[5]);
    double squares = 0;
    for (int k = 0; k < 6; k++) {
      squares += x[k] * x[k];
    }
    return Math.log1p(Math.exp(-better)) + 0.01 * squares + 0.005 * (x[6] * x[6] + x[7] * x[7]);
  }

  @Test
  void itemsThatArePositiveForTheUserAreNeverDrawnAsWorse() {
    // Then the last item is the worse one of every step, and its bias only ever falls.
    BprMfFit fit = fit(0.05, true);
    float before = 0;
    for (int epoch = 0; epoch < 10; epoch++) {
      fit.run(epoch, 0);
      float[] biases = fit.factors().itemBias();
      assertThat(biases[3]).isLessThan(before);
      assertThat(biases[0]).isPositive();
      assertThat(biases[1]).isPositive();
      assertThat(biases[2]).isPositive();
      before = biases[3];
    }
  }

  @Test
  void theLossIsOfTheStepsOfAnEpoch() {
    // Nine steps; at the very first x is near 0, and ln 2 = 0.693 is lost.
    BprMfFit fit = fit(1e-6, false);
    fit.run(0, 0);
    assertThat(fit.figures())
        .isEqualTo(Map.of(LoggedKey.TRAIN_LOSS, fit.figures().get(LoggedKey.TRAIN_LOSS)));
    assertThat(fit.figures().get(LoggedKey.TRAIN_LOSS)).isCloseTo(Math.log(2), within(0.05));
    assertThat(fit.factors().itemBias()).containsOnly(0);
  }

  @Test
  void aUserForWhomEverythingIsPositiveIsLeftOut() {
    RatingLog one =
        RatingLog.of(1, 1, new RatingScale(1, 5), new int[1], new int[1], new float[] {5}, null);
    BprMfFit fit =
        new BprMfFit(
            one,
            SIZE,
            new BprMfFit.Weights(0.1, 0.1, true),
            new StepSize(0.1, 1),
            new RandomStream(1, "test"));
    float[] before = fit.factors().vectors().users().clone();
    fit.runAll(3);
    assertThat(fit.factors().vectors().users()).containsExactly(before);
    assertThat(fit.figures()).containsEntry(LoggedKey.TRAIN_LOSS, 0.0);
  }
}
