package org.drrworkbench.experiments.queue;

import org.drrworkbench.experiments.run.RunFolder;

/**
 * How one run of an experiment ended.
 *
 * @param folder the run
 * @param ending what became of it
 * @param message one sentence for the user, empty when all is well
 */
public record RunOutcome(RunFolder folder, Ending ending, String message) {

  /** What became of a run. */
  public enum Ending {
    FINISHED,
    /** It was finished before; nothing was done. */
    SKIPPED,
    STOPPED,
    FAILED,
    LOST,
    /** It was never started. */
    NOT_STARTED
  }

  /** Whether its results are there. */
  public boolean finished() {
    return ending == Ending.FINISHED || ending == Ending.SKIPPED;
  }
}
