package org.drrworkbench.ui.task;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Keeps work until a test has it done, in the test's own thread. */
public final class HeldWork implements Background {
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
    waiting.addLast(() -> new SameThread().run(work, then, failed));
  }

  @Override
  public void onWindow(Runnable action) {
    action.run();
  }

  /** How many pieces of work wait. */
  public int count() {
    return waiting.size();
  }

  /** Does the piece that has waited longest. */
  public void doOldest() {
    waiting.removeFirst().run();
  }

  /** Does the piece that was asked for last. */
  public void doNewest() {
    waiting.removeLast().run();
  }

  /** Does all, and what comes of it. */
  public void doAll() {
    while (!waiting.isEmpty()) {
      doOldest();
    }
  }
}
