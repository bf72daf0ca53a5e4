package org.drrworkbench.experiments.run;

/**
 * Executes one run in its folder: data, split, training, evaluation, with checkpoints and a stop
 * file in between. One worker per process.
 */
public final class Worker {
  private final WorkerParts parts;

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
    throw new UnsupportedOperationException("Not there yet: " + parts + folder);
  }

  /** Asks it, from another thread, to checkpoint and stop. */
  public void requestStop() {
    throw new UnsupportedOperationException("Not there yet.");
  }
}
