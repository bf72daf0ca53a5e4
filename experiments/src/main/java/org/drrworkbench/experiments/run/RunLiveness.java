package org.drrworkbench.experiments.run;

import java.util.function.LongPredicate;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Watches one run and concludes when it is lost: its status says that a worker is at work, but the
 * heartbeat has stood still for 15 seconds of the reader's own clock, or the worker's process is
 * gone from this very machine. Clocks of two machines are never compared.
 */
public final class RunLiveness {
  /** How long a heartbeat may stand still, in seconds. */
  public static final int LIMIT_SECONDS = 15;

  private final RunFolder folder;
  private final LongSupplier nanoTime;
  private final String host;
  private final LongPredicate processAlive;
  private @Nullable String beat;
  private long beatSeen;

  /** A watch with this machine's clock and process table. */
  public RunLiveness(RunFolder folder) {
    this(
        folder,
        System::nanoTime,
        Host.name(),
        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   * @param host name of this machine
   * @param processAlive whether a process of this machine lives
   */
  public RunLiveness(
      RunFolder folder, LongSupplier nanoTime, String host, LongPredicate processAlive) {
    this.folder = folder;
    this.nanoTime = nanoTime;
    this.host = host;
    this.processAlive = processAlive;
  }

  /** Looks at the run now. A run without a readable status counts as queued. */
  public RunView look() {
    RunStatus status = folder.readStatus().orElse(RunStatus.queued());
    if (!status.state().active()) {
      beat = null;
      return new RunView(folder, status, false);
    }
    if (status.host().equals(host) && !processAlive.test(status.pid())) {
      // It may have said its last word between the two looks.
      RunStatus last = folder.readStatus().orElse(status);
      boolean another = !last.attempt().equals(status.attempt());
      return new RunView(folder, last, last.state().active() && !another);
    }
    String now = status.attempt() + " " + status.heartbeat();
    long time = nanoTime.getAsLong();
    if (!now.equals(beat)) {
      beat = now;
      beatSeen = time;
    }
    return new RunView(folder, status, time - beatSeen >= LIMIT_SECONDS * 1_000_000_000L);
  }
}
