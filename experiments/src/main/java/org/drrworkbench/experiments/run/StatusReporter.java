package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps status.json alive while a worker works: about once a second, from a thread of its own, so
 * that a long piece of work does not look like a dead worker. The same thread looks for the stop
 * file and for a later attempt.
 */
final class StatusReporter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusReporter.class);

  private final RunFolder folder;
  private final RunLock lock;
  private final LongSupplier nanoTime;
  private final ScheduledExecutorService timer;
  private final String host = Host.name();
  private long heartbeat;
  private String phase = "data";
  private long step;
  private long totalSteps;
  private long firstStep;
  private long firstStepTime;
  private boolean ended;
  private volatile boolean stopRequested;
  private volatile @Nullable OrphanException orphan;

  StatusReporter(RunFolder folder, RunLock lock, LongSupplier nanoTime) {
    this.folder = folder;
    this.lock = lock;
    this.nanoTime = nanoTime;
    timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "heartbeat");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Says that the worker is at work, and goes on saying so. */
  void start() throws IOException {
    lookForStopFile();
    write(stopRequested ? RunState.STOPPING : RunState.RUNNING, "");
    var unused = timer.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
  }

  private synchronized void beat() {
    try {
      lookForStopFile();
      if (!ended) {
        write(stopRequested ? RunState.STOPPING : RunState.RUNNING, "");
      }
    } catch (OrphanException e) {
      orphan = e;
    } catch (IOException | RuntimeException e) {
      // The run itself goes on; a full disk stops it at its next checkpoint.
      LOG.warn("The status {} could not be written: {}", folder.status(), e.toString());
    }
  }

  private void lookForStopFile() {
    if (Files.exists(folder.stop())) {
      stopRequested = true;
    }
  }

  void requestStop() {
    stopRequested = true;
  }

  /**
   * Whether someone asked to checkpoint and stop.
   *
   * @throws OrphanException if a later attempt has the run
   */
  boolean stopRequested() {
    OrphanException found = orphan;
    if (found != null) {
      throw found;
    }
    return stopRequested;
  }

  synchronized void phase(String word) {
    phase = word;
  }

  /** Training begins, or goes on after a resume. */
  synchronized void trainingFrom(long from, long total) {
    step = from;
    totalSteps = total;
    firstStep = from;
    firstStepTime = nanoTime.getAsLong();
  }

  synchronized void progress(String word, long now) {
    phase = word;
    step = now;
  }

  /** The last word of this attempt. */
  synchronized void end(RunState state, String message) throws IOException {
    ended = true;
    write(state, message);
  }

  private synchronized void write(RunState state, String message) throws IOException {
    lock.check();
    heartbeat++;
    folder.writeStatus(
        new RunStatus(
            RunStatus.SCHEMA_VERSION,
            state,
            lock.token(),
            heartbeat,
            phase,
            step,
            step > 0 ? totalSteps : 0,
            state.active() ? etaSeconds() : null,
            message,
            host,
            ProcessHandle.current().pid()));
  }

  private @Nullable Double etaSeconds() {
    long done = step - firstStep;
    if (done <= 0 || totalSteps < step) {
      return null;
    }
    double seconds = (nanoTime.getAsLong() - firstStepTime) / 1e9;
    return Math.round((totalSteps - step) * seconds / done * 10) / 10.0;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
