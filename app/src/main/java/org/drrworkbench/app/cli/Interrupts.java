package org.drrworkbench.app.cli;

/** Ctrl-C in the terminal, or a polite request to end from outside. */
@FunctionalInterface
public interface Interrupts {
  /**
   * Has {@code onInterrupt} called, from another thread, if the process is asked to end before the
   * returned guard is closed. The process then stays until the guard is closed and ends with {@link
   * org.drrworkbench.experiments.run.ExitCode#STOPPED}.
   */
  Guard watch(Runnable onInterrupt);

  /** The time in which an interrupt is handled rather than obeyed. */
  interface Guard extends AutoCloseable {
    /** The work is over and told of; the process may end. */
    @Override
    void close();
  }

  /** Nobody interrupts. */
  static Interrupts never() {
    return onInterrupt -> () -> {};
  }

  /** Those that the virtual machine turns into a shutdown. */
  static Interrupts ofThisProcess() {
    return ShutdownGuard::new;
  }
}
