package org.drrworkbench.ui.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import javafx.application.Platform;

/**
 * Background threads as many as there is work, so that a large file that is read keeps no button
 * waiting, and JavaFX's own. They end with the program.
 */
public final class FxBackground implements Background, AutoCloseable {
  private final ExecutorService threads;

  public FxBackground() {
    threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "background");
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
    try {
      threads.execute(() -> attempt(work, then, failed));
    } catch (RejectedExecutionException e) {
      // The window is closing: nobody is there to be told.
      return;
    }
  }

  private <T> void attempt(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
    T outcome;
    try {
      outcome = work.call();
    } catch (Throwable e) {
      onWindow(() -> failed.accept(e));
      return;
    }
    onWindow(() -> then.accept(outcome));
  }

  @Override
  public void onWindow(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(action);
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
