package org.drrworkbench.experiments.fetch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Asks a fetch, from any thread, to end; it then keeps what came so far. */
public final class Cancellation {
  private final CountDownLatch latch = new CountDownLatch(1);
  private final List<Runnable> actions = new ArrayList<>();

  /** Ends the fetch soon; again has no effect. */
  public void cancel() {
    List<Runnable> now;
    synchronized (actions) {
      latch.countDown();
      now = List.copyOf(actions);
      actions.clear();
    }
    now.forEach(Runnable::run);
  }

  public boolean cancelled() {
    return latch.getCount() == 0;
  }

  /** Waits for that long, or until somebody cancels. */
  void await(Duration duration) throws InterruptedException {
    if (latch.await(duration.toNanos(), TimeUnit.NANOSECONDS)) {
      throw new InterruptedException("cancelled");
    }
  }

  /** Has the action done upon cancelling, at once if that was before. */
  void onCancel(Runnable action) {
    synchronized (actions) {
      if (!cancelled()) {
        actions.add(action);
        return;
      }
    }
    action.run();
  }

  /** The action is no longer wanted. */
  void forget(Runnable action) {
    synchronized (actions) {
      actions.removeIf(one -> one == action);
    }
  }
}
