package org.drrworkbench.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Does work off the window's thread and hands the outcome back on it. View models are given one, so
 * that a test can do everything in its own thread.
 */
public interface Background {
  /**
   * Does the work soon; work given earlier may still be going on.
   *
   * @param work what to do, off the window's thread
   * @param then takes its outcome, on the window's thread
   * @param failed takes what it threw, on the window's thread
   */
  <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed);

  /** Does something on the window's thread: now if this is it, else soon. */
  void onWindow(Runnable action);
}
