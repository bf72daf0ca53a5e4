package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.LongSupplier;
import org.drrworkbench.experiments.spec.RunSpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Executes one run in its folder: data, split, training, evaluation, with checkpoints and a stop
 * file in between. One worker per process.
 */
public final class Worker {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private final WorkerParts parts;
  private final LongSupplier nanoTime;
  private volatile boolean stopRequested;
  private volatile @Nullable StatusReporter reporter;

  public Worker(WorkerParts parts) {
    this(parts, System::nanoTime);
  }

  /**
   * @param nanoTime a clock in nanoseconds that never goes back, for the time between checkpoints
   */
  Worker(WorkerParts parts, LongSupplier nanoTime) {
    this.parts = parts;
    this.nanoTime = nanoTime;
  }

  /** Asks it, from another thread, to checkpoint and stop. */
  public void requestStop() {
    stopRequested = true;
    StatusReporter present = reporter;
    if (present != null) {
      present.requestStop();
    }
  }

  /**
   * Executes or resumes the run, and never throws: what went wrong stands in status.json in one
   * sentence, with the stack trace in the log.
   *
   * @return an {@link ExitCode}
   */
  public int run(RunFolder folder) {
    try (RunLock lock = RunLock.take(folder);
        StatusReporter status = new StatusReporter(folder, lock, nanoTime)) {
      reporter = status;
      if (stopRequested) {
        status.requestStop();
      }
      return run(folder, lock, status);
    } catch (RunBusyException e) {
      LOG.error(e.getMessage());
      return ExitCode.BUSY;
    } catch (IOException e) {
      LOG.error("The run folder {} cannot be used: {}", folder.root(), e.toString());
      return ExitCode.FAILED;
    }
  }

  private int run(RunFolder folder, RunLock lock, StatusReporter status) {
    try {
      if (folder.readStatus().map(RunStatus::state).orElse(RunState.QUEUED) == RunState.FINISHED) {
        Files.deleteIfExists(folder.stop());
        LOG.info("The run {} is finished already.", folder.root());
        return ExitCode.OK;
      }
      LOG.info("Attempt {} at {}", lock.token(), folder.root());
      status.start();
      RunSpec spec = folder.readSpec();
      RunExecution execution = new RunExecution(parts, folder, spec, lock, status, nanoTime);
      boolean finished = execution.run();
      status.end(finished ? RunState.FINISHED : RunState.STOPPED, "");
      // Only now, so that a worker killed in between still knows that it was to stop.
      Files.deleteIfExists(folder.stop());
      LOG.info("{}: {}", folder.root(), finished ? "finished" : "stopped");
      return finished ? ExitCode.OK : ExitCode.STOPPED;
    } catch (OrphanException e) {
      LOG.error(e.getMessage());
      return ExitCode.FAILED;
    } catch (Throwable e) {
      return fail(RunFailure.of(e, folder), e, folder, status);
    }
  }

  private static int fail(
      RunFailure failure, Throwable cause, RunFolder folder, StatusReporter status) {
    LOG.error(failure.sentence(), cause);
    try {
      status.end(RunState.FAILED, failure.sentence());
      Files.deleteIfExists(folder.stop());
    } catch (IOException | RuntimeException e) {
      LOG.error("The status could not be written either: {}", e.toString());
    }
    return failure.exitCode();
  }
}
