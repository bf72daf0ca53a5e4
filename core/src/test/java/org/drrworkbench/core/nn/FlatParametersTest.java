package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FlatParametersTest {
  private final ParameterLayout layout =
      new ParameterLayout().uniform("w", 0.5, 2, 3).constant("b", 7, 2);
  private final ParameterLayout pair = new ParameterLayout().constant("p", 0, 2);
  private NDManager manager;

  @BeforeEach
  void open() {
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager();
  }

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void layoutPlacesParametersOneAfterTheOther() {
    assertThat(layout.size()).isEqualTo(8);
    assertThat(layout.offset("w")).isZero();
    assertThat(layout.offset("b")).isEqualTo(6);
  }

  @Test
  void startsWithinTheBoundAndAtTheConstant() {
    float[] start = layout.initialValues(new RandomStream(1, "weights"));
    for (int k = 0; k < 6; k++) {
      assertThat(start[k]).isBetween(-0.5f, 0.5f).isNotZero();
    }
    assertThat(start[6]).isEqualTo(7);
    assertThat(start).isEqualTo(layout.initialValues(new RandomStream(1, "weights")));
  }

  @Test
  void gradientsOfNamedParametersMeetInOneArray() {
    FlatParameters parameters =
        new FlatParameters(manager, layout, new float[] {1, 2, 3, 4, 5, 6, 7, 8}, true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      FlatParameters.Bound bound = parameters.bind();
      NDArray w = bound.get("w");
      collector.backward(w.mul(w).sum().add(bound.get("b").mul(3).sum()));
    }
    // d/dw w^2 = 2w, d/db 3b = 3.
    assertThat(HostBuffer.read(parameters.gradient())).containsExactly(2, 4, 6, 8, 10, 12, 3, 3);
  }

  @Test
  void boundConstantsPassNoGradient() {
    FlatParameters parameters = new FlatParameters(manager, layout, new float[8], true);
    NDArray other = manager.ones(parameters.values().getShape());
    other.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray b = parameters.bindConstant().get("b");
      collector.backward(b.mul(other.sum()).sum());
    }
    assertThat(HostBuffer.read(parameters.gradient())).containsOnly(0);
  }

  private FlatParameters withGradient(float... slope) {
    FlatParameters parameters = new FlatParameters(manager, pair, new float[2], true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(parameters.bind().get("p").mul(manager.create(slope)).sum());
    }
    return parameters;
  }

  @Test
  void clippingScalesBothSidesByTheNorm() {
    FlatParameters parameters = withGradient(-30, 40);
    // |(-30, 40)| = 50, so each component is divided by 10.
    assertThat(GradientClipping.byGlobalNorm(parameters, 5).getFloat()).isEqualTo(50);
    assertThat(HostBuffer.read(parameters.gradient()))
        .containsExactly(new float[] {-3, 4}, within(1e-5f));
  }

  @Test
  void clippingLeavesAShortGradientAlone() {
    FlatParameters parameters = withGradient(-0.3f, 0.4f);
    GradientClipping.byGlobalNorm(parameters, 5);
    assertThat(HostBuffer.read(parameters.gradient())).containsExactly(-0.3f, 0.4f);
  }

  @Test
  void softUpdateMovesTheTargetByItsRate() {
    FlatParameters online = new FlatParameters(manager, pair, new float[] {1, 10}, true);
    FlatParameters target = new FlatParameters(manager, pair, new float[] {0, 20}, false);
    SoftUpdate.follow(online, target, 0.25);
    // 0.25 * 1 + 0.75 * 0 and 0.25 * 10 + 0.75 * 20
    assertThat(target.toArray()).containsExactly(new float[] {0.25f, 17.5f}, within(1e-6f));
    assertThat(online.toArray()).containsExactly(1, 10);
  }

  /** 0.1 and 1e8 added and taken away again would not come back. */
  @Test
  void aCopyIsTheSameBitForBitAndStaysWhenTheOriginalMoves() {
    FlatParameters online = new FlatParameters(manager, pair, new float[] {0.1f, 3}, true);
    FlatParameters target = new FlatParameters(manager, pair, new float[] {1e8f, -7}, false);
    target.copy(online);
    assertThat(target.toArray()).containsExactly(0.1f, 3);
    online.set(new float[] {5, 6});
    assertThat(target.toArray()).containsExactly(0.1f, 3);
  }

  @Test
  void aNameDeclaredTwiceIsRefused() {
    assertThatThrownBy(() -> new ParameterLayout().constant("p", 0, 1).constant("p", 0, 1))
        .hasMessageContaining("declared twice");
  }
}
