package org.drrworkbench.experiments.fetch;

import java.time.Clock;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * What a fetch is made to depend on.
 *
 * @param clock dates files and accepted terms
 * @param nanoTime measures the rate
 * @param pauses how to wait between attempts
 * @param freeSpace how much room the cache folder has
 * @param retries how often to try again
 * @param patience how long to wait for a connection, an answer or the next bytes, above zero
 */
public record FetchSettings(
    Clock clock,
    LongSupplier nanoTime,
    Pauses pauses,
    FreeSpace freeSpace,
    RetryRule retries,
    Duration patience) {

  public FetchSettings {
    if (patience.isZero() || patience.isNegative()) {
      throw new IllegalArgumentException("patience is " + patience + "; it must be above zero.");
    }
  }

  /** For real sites, with those clocks. */
  public static FetchSettings standard(Clock clock, LongSupplier nanoTime) {
    return new FetchSettings(
        clock,
        nanoTime,
        Pauses.real(),
        FreeSpace.real(),
        RetryRule.standard(),
        Duration.ofSeconds(30));
  }
}
