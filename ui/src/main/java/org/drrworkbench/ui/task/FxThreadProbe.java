package org.drrworkbench.ui.task;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/**
 * Measures how long JavaFX's thread lets others wait: every few milliseconds a thread of its own
 * hands it an empty piece of work and notes how long it took until that was done. It asks again
 * only after the answer, so a long block counts once.
 */
public final class FxThreadProbe implements AutoCloseable {
  private static final long EVERY_NANOS = 3_000_000;

  private final LongSupplier nanoTime;
  private final long[] histogram = new long[FxThreadDelays.LIMITS_MILLIS.size() + 1];
  private final AtomicLong answered = new AtomicLong();
  private final Thread thread;
  private volatile boolean closed;
  private long longest;
  private long count;

  /**
   * Begins to measure.
   *
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public FxThreadProbe(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    thread = new Thread(this::measure, "fx-thread-probe");
    thread.setDaemon(true);
    thread.start();
  }

  private void measure() {
    while (!closed) {
      LockSupport.parkNanos(EVERY_NANOS);
      long asked = nanoTime.getAsLong();
      answered.set(0);
      Platform.runLater(
          () -> {
            answered.set(nanoTime.getAsLong());
            LockSupport.unpark(thread);
          });
      while (answered.get() == 0 && !closed) {
        LockSupport.parkNanos(this, EVERY_NANOS);
      }
      if (answered.get() != 0) {
        note(answered.get() - asked);
      }
    }
  }

  private synchronized void note(long nanos) {
    int bin = 0;
    while (bin < histogram.length - 1 && nanos > FxThreadDelays.LIMITS_MILLIS.get(bin) * 1e6) {
      bin++;
    }
    histogram[bin]++;
    count++;
    longest = Math.max(longest, nanos);
  }

  /** What was measured so far, and begins anew: for leaving out a start. */
  public synchronized FxThreadDelays take() {
    FxThreadDelays taken =
        new FxThreadDelays(
            count, longest / 1e6, java.util.Arrays.stream(histogram).boxed().toList());
    count = 0;
    longest = 0;
    java.util.Arrays.fill(histogram, 0);
    return taken;
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
