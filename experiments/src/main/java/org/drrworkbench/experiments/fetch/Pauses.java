package org.drrworkbench.experiments.fetch;

import java.time.Duration;

/** How a fetch waits before it tries again. */
@FunctionalInterface
public interface Pauses {
  /**
   * Waits.
   *
   * @param cancellation ends the wait at once
   * @throws InterruptedException if the thread is interrupted or somebody cancels
   */
  void pause(Duration duration, Cancellation cancellation) throws InterruptedException;

  /** Waits by the machine's clock. */
  static Pauses real() {
    return (duration, cancellation) -> cancellation.await(duration);
  }
}
