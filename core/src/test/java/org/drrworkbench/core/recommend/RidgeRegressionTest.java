package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class RidgeRegressionTest {
  @Property(tries = 150)
  void findsWhereTheGradientVanishes(
      @ForAll @IntRange(min = 1, max = 40) int size,
      @ForAll @IntRange(min = 1, max = 60) int count,
      @ForAll long seed) {
    RandomStream random = new RandomStream(seed, "test");
    float[] rows = new float[count * size];
    float[] targets = new float[count];
    random.fillGaussian(rows, 1);
    random.fillGaussian(targets, 1);
    RidgeRegression ridge = new RidgeRegression(size, 2);
    ridge.begin(count);
    for (int row = 0; row < count; row++) {
      ridge.add(rows, row * size, targets[row]);
    }
    float[] weights = new float[size + 2];
    ridge.solve(weights, 1);
    // At the minimum X'(X w - t) + l2 w = 0.
    double[] gradient = new double[size];
    for (int k = 0; k < size; k++) {
      gradient[k] = 2.0 * weights[k + 1];
    }
    for (int row = 0; row < count; row++) {
      double error = -targets[row];
      for (int k = 0; k < size; k++) {
        error += rows[row * size + k] * weights[k + 1];
      }
      for (int k = 0; k < size; k++) {
        gradient[k] += error * rows[row * size + k];
      }
    }
    assertThat(gradient).containsExactly(new double[size], within(1e-3));
    assertThat(weights[0]).isZero();
    assertThat(weights[size + 1]).isZero();
  }

  @Test
  void oneRowOfOneWeightByHand() {
    // Row 3, target 2, l2 1: w = 3 * 2 / (9 + 1) = 0.6.
    RidgeRegression ridge = new RidgeRegression(1, 1);
    ridge.begin(1);
    ridge.add(new float[] {3}, 0, 2);
    float[] weight = {7};
    ridge.solve(weight, 0);
    assertThat(weight[0]).isCloseTo(0.6f, within(1e-6f));
  }

  @Test
  void noRowsGiveZeros() {
    RidgeRegression ridge = new RidgeRegression(2, 1);
    ridge.begin(0);
    float[] weights = {7, 7};
    ridge.solve(weights, 0);
    assertThat(weights).containsExactly(0, 0);
  }
}
