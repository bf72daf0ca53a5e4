package org.drrworkbench.experiments.fetch;

import java.io.Closeable;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicLong;

/** Does something when nothing has come for a while; a blocking read cannot notice by itself. */
final class StallWatch implements Closeable {
  private static final int LOOKS = 4;

  private final AtomicLong signs = new AtomicLong();
  private final Timer timer = new Timer("fetch-stall-watch", true);
  private final Runnable onStall;
  private volatile boolean stalled;
  private long seen;
  private int quiet;

  /**
   * @param patience how long nothing may come; it is noticed after a quarter more at the latest
   */
  StallWatch(Duration patience, Runnable onStall) {
    this.onStall = onStall;
    long spacing = Math.max(1, patience.toMillis() / LOOKS);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            look();
          }
        },
        spacing,
        spacing);
  }

  /** Something came. */
  void alive() {
    signs.incrementAndGet();
  }

  boolean stalled() {
    return stalled;
  }

  private void look() {
    long now = signs.get();
    quiet = now == seen ? quiet + 1 : 0;
    seen = now;
    if (quiet >= LOOKS && !stalled) {
      stalled = true;
      onStall.run();
    }
  }

  @Override
  public void close() {
    timer.cancel();
  }
}
