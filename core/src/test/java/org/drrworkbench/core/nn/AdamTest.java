package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.drrworkbench.core.snapshot.Snapshot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdamTest {
  private NDManager manager;
  private FlatParameters parameters;

  @BeforeEach
  void open() {
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager();
    parameters = parameters(1, -2);
  }

  private FlatParameters parameters(float... values) {
    return new FlatParameters(manager, new ParameterLayout().constant("p", 0, 2), values, true);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  /** Leaves the given gradient: d/dp (slope . p) = slope. */
  private void backward(FlatParameters parameters, float... slope) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = parameters.bind().get("p").mul(manager.create(slope)).sum();
      collector.backward(loss);
    }
  }

  @Test
  void firstStepIsTheLearningRateAgainstTheGradientsSign() {
    Adam adam = new Adam(manager, parameters, 0.1, 0);
    backward(parameters, 4, -0.5f);
    adam.update();
    // t = 1: m / (1 - 0.9) = g, sqrt(v / (1 - 0.999)) = |g|, so p moves by 0.1 * sign(g).
    assertThat(parameters.toArray()).containsExactly(new float[] {0.9f, -1.9f}, within(1e-6f));
  }

  @Test
  void secondStepFollowsPyTorchsFormula() {
    Adam adam = new Adam(manager, parameters, 0.1, 0);
    backward(parameters, 1, -1);
    adam.update();
    backward(parameters, 3, 0);
    adam.update();
    // First step: p = (0.9, -1.9). Second, first component:
    // m = 0.9 * 0.1 + 0.1 * 3 = 0.39, / (1 - 0.81) = 2.052632
    // v = 0.999 * 0.001 + 0.001 * 9 = 0.009999, / (1 - 0.998001) = 5.002001, root 2.236515
    // p = 0.9 - 0.1 * 2.052632 / 2.236515 = 0.808222
    // Second component: m = -0.09 / 0.19 = -0.473684; v = 0.000999 / 0.001999, root 0.706930
    // p = -1.9 + 0.1 * 0.473684 / 0.706930 = -1.832994
    assertThat(parameters.toArray())
        .containsExactly(new float[] {0.808222f, -1.832994f}, within(2e-6f));
  }

  @Test
  void tinyGradientsAreCorrectedBeforeEpsilonIsAdded() {
    Adam adam = new Adam(manager, parameters, 1e-3, 0);
    backward(parameters, 1e-6f, 1e-6f);
    adam.update();
    // sqrt(v hat) = 1e-6, epsilon 1e-8: step = 1e-3 * 1e-6 / 1.01e-6 = 9.90e-4. An epsilon added
    // before the correction (sqrt(v) = 3.16e-8, + 1e-8) would give 7.60e-4.
    assertThat(1 - parameters.toArray()[0]).isCloseTo(9.90e-4f, within(1e-6f));
  }

  @Test
  void l2AddsToTheGradient() {
    Adam adam = new Adam(manager, parameters, 0.1, 0.5);
    backward(parameters, -0.5f, 3);
    adam.update();
    // g = -0.5 + 0.5 * 1 = 0: no move; g = 3 + 0.5 * -2 = 2: down by 0.1.
    assertThat(parameters.toArray()).containsExactly(new float[] {1, -2.1f}, within(1e-6f));
  }

  @Test
  void gradientIsZeroedAfterAStep() {
    Adam adam = new Adam(manager, parameters, 0.1, 0);
    backward(parameters, 4, 4);
    adam.update();
    assertThat(HostBuffer.read(parameters.gradient())).containsOnly(0);
  }

  @Test
  void restoredAdamGoesOnBitForBit() {
    Adam adam = new Adam(manager, parameters, 0.01, 0.1);
    backward(parameters, 0.3f, -7);
    adam.update();
    float[] kept = parameters.toArray();
    Snapshot snapshot = adam.snapshot();
    backward(parameters, 0.1f, 2);
    adam.update();

    FlatParameters again = parameters(kept);
    Adam resumed = new Adam(manager, again, 0.01, 0.1);
    resumed.restore(snapshot);
    backward(again, 0.1f, 2);
    resumed.update();
    assertThat(again.toArray()).isEqualTo(parameters.toArray());
  }

  @Test
  void refusesALearningRateOfZero() {
    assertThatThrownBy(() -> new Adam(manager, parameters, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("learning rate above 0");
  }

  /** After a step whose gradient was no number, the next gradient counts alone. */
  @Test
  void aGradientThatIsNoNumberDoesNotOutliveItsStep() {
    Adam adam = new Adam(manager, parameters, 0.1, 0);
    backward(parameters, Float.NaN, 1);
    adam.update();
    backward(parameters, 3, -2);
    assertThat(HostBuffer.read(parameters.gradient())).containsExactly(3, -2);
  }
}
