package org.drrworkbench.experiments.run;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, until the test's timeout interrupts it. */
public final class Await {
  private Await() {}

  public static void until(BooleanSupplier condition) {
    while (!condition.getAsBoolean()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
      if (Thread.currentThread().isInterrupted()) {
        throw new AssertionError("The condition was not met in time.");
      }
    }
  }
}
