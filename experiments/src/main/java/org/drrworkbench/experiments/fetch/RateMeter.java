package org.drrworkbench.experiments.fetch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Bytes a second over the last five seconds, and when it is time to tell of them. */
final class RateMeter {
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(5);
  private static final long SPACING = TimeUnit.MILLISECONDS.toNanos(100);

  private record Mark(long nanos, long bytes) {}

  private final LongSupplier nanoTime;
  private final Deque<Mark> marks = new ArrayDeque<>();

  /**
   * @param bytes where the count stands at the start
   */
  RateMeter(LongSupplier nanoTime, long bytes) {
    this.nanoTime = nanoTime;
    marks.add(new Mark(nanoTime.getAsLong(), bytes));
  }

  /** Takes down the count; true if the last one told of is long enough ago. */
  boolean due(long bytes) {
    long now = nanoTime.getAsLong();
    if (now - marks.getLast().nanos() < SPACING) {
      return false;
    }
    marks.addLast(new Mark(now, bytes));
    while (marks.size() > 2 && now - marks.getFirst().nanos() > WINDOW) {
      marks.removeFirst();
    }
    return true;
  }

  double bytesPerSecond() {
    long nanos = marks.getLast().nanos() - marks.getFirst().nanos();
    return nanos == 0 ? 0 : (marks.getLast().bytes() - marks.getFirst().bytes()) * 1e9 / nanos;
  }
}
