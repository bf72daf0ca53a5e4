package org.drrworkbench.experiments.queue;

import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunView;

/**
 * A run as a queue sees it now.
 *
 * @param view what its worker last wrote
 * @param standing where it stands
 * @param stopAsked whether its worker was asked to stop and has not ended yet
 * @param message one sentence for the user, empty when there is nothing to say
 */
public record QueuedRun(RunView view, Standing standing, boolean stopAsked, String message) {

  /** Where a run stands. */
  public enum Standing {
    /** It waits for its turn. */
    WAITING,
    /** A worker is at work, or being started; the status says at what. */
    ACTIVE,
    /** It was never started and nobody is going to; to resume it puts it into the queue. */
    SET_ASIDE,
    FINISHED,
    /** It has a checkpoint to go on from. */
    STOPPED,
    FAILED,
    /** Its worker died without a word; it can be resumed. */
    LOST;

    /** Whether {@link RunQueue#resume} does something. */
    public boolean resumable() {
      return this == SET_ASIDE || this == STOPPED || this == FAILED || this == LOST;
    }

    /** Whether {@link RunQueue#stop} does something. */
    public boolean stoppable() {
      return this == WAITING || this == ACTIVE;
    }
  }

  public RunFolder folder() {
    return view.folder();
  }
}
