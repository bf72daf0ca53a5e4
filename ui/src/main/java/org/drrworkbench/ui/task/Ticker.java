package org.drrworkbench.ui.task;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Does something on JavaFX's thread again and again while it is on. Unlike an animation it costs
 * nothing between two times, and a time that comes before the last one is done is left out. To be
 * switched on JavaFX's thread.
 */
public final class Ticker {
  private final Duration period;
  private final Runnable action;
  private @Nullable ScheduledExecutorService timer;

  /**
   * @param period from one time to the next
   * @param action quick work for JavaFX's thread
   */
  public Ticker(Duration period, Runnable action) {
    this.period = period;
    this.action = action;
  }

  /** Switches it on or off; what is so already stays so. */
  public void on(boolean wanted) {
    ScheduledExecutorService running = timer;
    if (wanted && running == null) {
      timer = started();
    } else if (!wanted && running != null) {
      running.shutdownNow();
      timer = null;
    }
  }

  private ScheduledExecutorService started() {
    ScheduledExecutorService fresh =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "ticker");
              thread.setDaemon(true);
              return thread;
            });
    AtomicBoolean waiting = new AtomicBoolean();
    Runnable onWindow =
        () -> {
          waiting.set(false);
          if (timer == fresh) {
            action.run();
          }
        };
    var unused =
        fresh.scheduleAtFixedRate(
            () -> {
              if (waiting.compareAndSet(false, true)) {
                Platform.runLater(onWindow);
              }
            },
            0,
            period.toNanos(),
            TimeUnit.NANOSECONDS);
    return fresh;
  }
}
