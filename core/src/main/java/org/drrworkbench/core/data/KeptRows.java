package org.drrworkbench.core.data;

import java.util.function.IntPredicate;

/** Row numbers that satisfy a condition. */
public final class KeptRows {
  private KeptRows() {}

  /**
   * The numbers below {@code size} that satisfy it, ascending. It is asked twice for each, so that
   * nothing larger than the answer is held.
   */
  public static int[] where(int size, IntPredicate condition) {
    int count = 0;
    for (int row = 0; row < size; row++) {
      count += condition.test(row) ? 1 : 0;
    }
    int[] rows = new int[count];
    int n = 0;
    for (int row = 0; n < count; row++) {
      if (condition.test(row)) {
        rows[n++] = row;
      }
    }
    return rows;
  }
}
