package org.drrworkbench.core.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.drrworkbench.core.random.RandomStream;

/**
 * Dropout masks from a generator whose state can be saved; the engine's own generator cannot be.
 * Kept units are scaled by 1 / (1 - rate), so that acting needs no correction.
 */
public final class DropoutMasks {
  private final RandomStream random;
  private final double rate;
  private final HostBuffer buffer = new HostBuffer();

  /**
   * @param rate share of units dropped, from 0 to below 1
   */
  public DropoutMasks(RandomStream random, double rate) {
    if (!(rate >= 0 && rate < 1)) {
      throw new IllegalArgumentException("The dropout rate is " + rate + ", not in [0, 1).");
    }
    this.random = random;
    this.rate = rate;
  }

  /** Whether any unit is ever dropped. */
  public boolean active() {
    return rate > 0;
  }

  /** A fresh mask [rows, width], good until the next one is drawn from this object. */
  public NDArray next(NDManager manager, int rows, int width) {
    float kept = (float) (1 / (1 - rate));
    // 16 random bits a unit: the rate is met to within 1/65536.
    int threshold = (int) Math.round(rate * 65536);
    float[] mask = new float[rows * width];
    for (int k = 0; k < mask.length; k += 4) {
      long bits = random.nextLong();
      for (int j = k; j < Math.min(k + 4, mask.length); j++) {
        mask[j] = (bits & 0xFFFF) < threshold ? 0 : kept;
        bits >>>= 16;
      }
    }
    return buffer.floats(manager, mask, rows, width);
  }
}
