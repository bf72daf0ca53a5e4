package org.drrworkbench.ui.task;

import java.util.List;

/**
 * How long JavaFX's thread let others wait.
 *
 * @param count how often it was asked
 * @param longestMillis the longest wait, in milliseconds
 * @param histogram how many waits were up to each of {@link #LIMITS_MILLIS}, and last how many were
 *     longer than all of them
 */
public record FxThreadDelays(long count, double longestMillis, List<Long> histogram) {
  /** Upper ends of the histogram's bins, in milliseconds. */
  public static final List<Integer> LIMITS_MILLIS = List.of(1, 2, 5, 10, 20, 50, 100);

  public FxThreadDelays {
    histogram = List.copyOf(histogram);
    if (histogram.size() != LIMITS_MILLIS.size() + 1) {
      throw new IllegalArgumentException(
          "The histogram has "
              + histogram.size()
              + " bins; it must have "
              + (LIMITS_MILLIS.size() + 1)
              + ".");
    }
  }
}
