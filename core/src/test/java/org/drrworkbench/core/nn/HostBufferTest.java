package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class HostBufferTest {
  @Test
  void whatIsWrittenIsReadBack() {
    try (NDManager manager = NDManager.newBaseManager()) {
      HostBuffer buffer = new HostBuffer();
      NDArray floats = buffer.floats(manager, new float[] {1, -2, 3.5f, 4, 5, 6}, 2, 3);
      assertThat(floats.getShape()).isEqualTo(new Shape(2, 3));
      assertThat(HostBuffer.read(floats)).containsExactly(1, -2, 3.5f, 4, 5, 6);
      NDArray longs = new HostBuffer().longs(manager, new long[] {7, 1L << 40}, 2);
      assertThat(longs.getDataType()).isEqualTo(DataType.INT64);
      assertThat(longs.toLongArray()).containsExactly(7, 1L << 40);
    }
  }

  @Test
  void anotherSizeTakesAnotherBuffer() {
    try (NDManager manager = NDManager.newBaseManager()) {
      HostBuffer buffer = new HostBuffer();
      buffer.floats(manager, new float[] {1, 2}, 2);
      assertThat(HostBuffer.read(buffer.floats(manager, new float[] {3, 4, 5}, 3)))
          .containsExactly(3, 4, 5);
    }
  }

  @Test
  void writingIntoAParameterLeavesItsGradientPathWhole() {
    GradientMode.offOnThisThread();
    try (NDManager manager = NDManager.newBaseManager()) {
      FlatParameters parameters =
          new FlatParameters(
              manager, new ParameterLayout().constant("p", 0, 2), new float[] {1, 1}, true);
      float[] source = {3, -4};
      parameters.set(source);
      source[0] = 99;
      assertThat(parameters.toArray()).containsExactly(3, -4);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray p = parameters.bind().get("p");
        collector.backward(p.mul(p).sum());
      }
      assertThat(HostBuffer.read(parameters.gradient())).containsExactly(6, -8);
    }
  }
}
