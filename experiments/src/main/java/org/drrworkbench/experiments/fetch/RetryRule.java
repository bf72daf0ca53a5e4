package org.drrworkbench.experiments.fetch;

import java.time.Duration;

/**
 * How often and when a fetch tries again. The pause doubles with each failure in a row.
 *
 * @param retries failures in a row after which it tries again, 0 or more; an attempt that brought a
 *     mebibyte more than any before starts the count anew
 * @param first the first pause, above zero
 * @param longest no pause is longer, whatever the server asks for
 */
public record RetryRule(int retries, Duration first, Duration longest) {
  public RetryRule {
    if (retries < 0) {
      throw new IllegalArgumentException("retries is " + retries + "; it must be 0 or more.");
    }
    if (first.isZero() || first.isNegative() || longest.compareTo(first) < 0) {
      throw new IllegalArgumentException(
          "The first pause is "
              + first
              + " and the longest "
              + longest
              + "; 0 < first <= longest.");
    }
  }

  /** Six more tries over a minute. */
  public static RetryRule standard() {
    return new RetryRule(6, Duration.ofSeconds(1), Duration.ofSeconds(30));
  }

  /**
   * The pause after so many failures in a row.
   *
   * @param failures 1 or more
   */
  public Duration pauseAfter(int failures) {
    Duration pause = first;
    for (int more = 1; more < failures && pause.compareTo(longest) < 0; more++) {
      pause = pause.multipliedBy(2);
    }
    return shortened(pause);
  }

  Duration shortened(Duration pause) {
    return pause.compareTo(longest) < 0 ? pause : longest;
  }
}
