package org.drrworkbench.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Work of one kind of which only the newest matters: while one piece is going on, of those asked
 * for meanwhile only the last is done after it, and the outcome of one that is outdated is dropped.
 * To be used on the window's thread.
 */
public final class LatestOnly {
  private final Background background;
  private @Nullable Runnable next;
  private boolean busy;
  private boolean forgotten;

  public LatestOnly(Background background) {
    this.background = background;
  }

  /** Does the work unless newer work comes first; see {@link Background#run}. */
  public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
    Runnable start =
        () ->
            background.<T>run(
                work,
                outcome -> ended(() -> then.accept(outcome)),
                e -> ended(() -> failed.accept(e)));
    if (busy) {
      next = start;
    } else {
      busy = true;
      start.run();
    }
  }

  /**
   * Drops the work that waits and the outcome of what is going on: for whoever has nothing more to
   * ask, but must not be told of what was asked before.
   */
  public void forget() {
    next = null;
    forgotten = busy;
  }

  private void ended(Runnable deliver) {
    Runnable following = next;
    boolean outdated = forgotten || following != null;
    next = null;
    forgotten = false;
    busy = following != null;
    if (following != null) {
      following.run();
    }
    if (!outdated) {
      deliver.run();
    }
  }
}
