package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import org.junit.jupiter.api.Test;

class ComputeDeviceTest {
  @Test
  void theCpuIsTheCpu() {
    assertThat(ComputeDevice.resolve("cpu").name()).isEqualTo("cpu");
  }

  @Test
  void aGpuThatIsNotThereFallsBackToTheCpuAndSaysSo() {
    int beyond = Engine.getInstance().getGpuCount();
    ComputeDevice device = ComputeDevice.resolve("gpu:" + beyond);
    assertThat(device.name()).isEqualTo("cpu");
    assertThat(device.reason()).contains("gpu:" + beyond, "so the CPU is used");
  }

  @Test
  void autoTakesWhatThereIs() {
    String expected = Engine.getInstance().getGpuCount() > 0 ? "gpu:0" : "cpu";
    assertThat(ComputeDevice.resolve("auto").name()).isEqualTo(expected);
  }

  @Test
  void anUnknownWordIsRefused() {
    assertThatThrownBy(() -> ComputeDevice.resolve("cuda"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'cuda' is unknown")
        .hasMessageContaining("gpu:0");
  }
}
