package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScalingTest {
  @BeforeEach
  void gradientsOnlyWhereAsked() {
    GradientMode.offOnThisThread();
  }

  @Test
  void theGradientIsTheFactorHoweverOftenTheCollectorRuns() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray x = manager.ones(new Shape(4));
      x.setRequiresGradient(true);
      for (int round = 0; round < 30; round++) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          NDArray y = Scaling.times(x, 3);
          // What was wrapped in a Java buffer is freed here, and its place filled with zeros.
          System.gc();
          for (int k = 0; k < 1000; k++) {
            assertThat(ByteBuffer.allocateDirect(4).get(0)).isZero();
          }
          collector.backward(y.sum());
        }
        assertThat(x.getGradient().toFloatArray()).containsExactly(3, 3, 3, 3);
        x.getGradient().muli(0);
      }
    }
  }
}
