package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.random.RandomStream;

/**
 * An order of numbers from 0 on, drawn anew for each epoch. It depends on seed, name and epoch
 * alone, so that nothing of it needs saving.
 */
public final class EpochOrder {
  private final long seed;
  private final String name;
  private final int[] order;
  private int drawn = -1;

  /**
   * @param count how many numbers
   * @param name what the order is for
   */
  public EpochOrder(int count, long seed, String name) {
    this.seed = seed;
    this.name = name;
    order = new int[count];
  }

  /** The numbers in the epoch's order; not to be modified. */
  public int[] of(int epoch) {
    if (epoch != drawn) {
      Arrays.setAll(order, k -> k);
      new RandomStream(seed, name + "/epoch" + epoch).shuffle(order);
      drawn = epoch;
    }
    return order;
  }
}
