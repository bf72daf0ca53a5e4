package org.drrworkbench.core.prepare;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Row numbers that satisfy a condition. */
final class KeptRows {
  private KeptRows() {}

  /** The numbers below {@code size} that satisfy it, ascending. */
  static int[] where(int size, IntPredicate condition) {
    int[] rows = new int[size];
    int count = 0;
    for (int row = 0; row < size; row++) {
      if (condition.test(row)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }
}
