package org.drrworkbench.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Does everything at once in the caller's thread, so that view models are tested without waiting.
 */
public final class SameThread implements Background {
  @Override
  public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
    T outcome;
    try {
      outcome = work.call();
    } catch (Throwable e) {
      failed.accept(e);
      return;
    }
    then.accept(outcome);
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }
}
