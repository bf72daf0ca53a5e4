package org.drrworkbench.core.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class DropoutMasksTest {
  @Test
  void unitsAreDroppedAtTheRateAndTheKeptOnesScaledSoThatTheMeanStaysOne() {
    try (NDManager manager = NDManager.newBaseManager()) {
      DropoutMasks masks = new DropoutMasks(new RandomStream(3, "dropout"), 0.2);
      float[] mask = HostBuffer.read(masks.next(manager, 400, 100));
      int dropped = 0;
      for (float m : mask) {
        if (m == 0) {
          dropped++;
        } else {
          assertThat(m).isEqualTo(1.25f);
        }
      }
      // 40,000 draws at 0.2: deviation 0.002; five of them.
      assertThat(dropped / 40_000.0).isCloseTo(0.2, within(0.01));
    }
  }

  @Test
  void masksGoOnFromASavedGenerator() {
    try (NDManager manager = NDManager.newBaseManager()) {
      RandomStream random = new RandomStream(3, "dropout");
      DropoutMasks masks = new DropoutMasks(random, 0.5);
      masks.next(manager, 4, 7);
      byte[] state = random.state();
      float[] expected = HostBuffer.read(masks.next(manager, 4, 7));
      RandomStream again = new RandomStream(99, "other");
      again.restore(state);
      float[] resumed = HostBuffer.read(new DropoutMasks(again, 0.5).next(manager, 4, 7));
      assertThat(resumed).isEqualTo(expected);
    }
  }

  @Test
  void aRateOfOneIsRefused() {
    assertThatThrownBy(() -> new DropoutMasks(new RandomStream(1, "d"), 1))
        .hasMessageContaining("not in [0, 1)");
  }
}
