package org.drrworkbench.app.cli;

import java.util.concurrent.CountDownLatch;
import org.drrworkbench.experiments.run.ExitCode;

/** Holds up the shutdown of the virtual machine until the work has been stopped in good order. */
final class ShutdownGuard implements Interrupts.Guard {
  private final CountDownLatch over = new CountDownLatch(1);
  private final Thread hook;

  ShutdownGuard(Runnable onInterrupt) {
    hook =
        new Thread(
            () -> {
              onInterrupt.run();
              boolean waiting = true;
              while (waiting) {
                try {
                  over.await();
                  waiting = false;
                } catch (InterruptedException e) {
                  waiting = true;
                }
              }
              // A shutdown by signal would end with the signal's code.
              Runtime.getRuntime().halt(ExitCode.STOPPED);
            },
            "stop-on-interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The shutdown has begun: let it end.
      over.countDown();
    }
  }
}
