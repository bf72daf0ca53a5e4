package org.drrworkbench.experiments.compare;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction (Scandinavian Journal of Statistics 6, 1979): of m tests the one with
 * the smallest p has it multiplied by m, the next by m - 1 and so on; no corrected p is smaller
 * than one before it, none larger than 1.
 */
final class Holm {
  private Holm() {}

  /** The corrected values, in the order of the given ones. */
  static double[] corrected(double[] p) {
    int m = p.length;
    int[] order =
        IntStream.range(0, m)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> p[k]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] corrected = new double[m];
    double largest = 0;
    for (int rank = 0; rank < m; rank++) {
      largest = Math.max(largest, Math.min(1, (m - rank) * p[order[rank]]));
      corrected[order[rank]] = largest;
    }
    return Arrays.copyOf(corrected, m);
  }
}
