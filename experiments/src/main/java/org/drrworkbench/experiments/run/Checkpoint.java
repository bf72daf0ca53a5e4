package org.drrworkbench.experiments.run;

import org.drrworkbench.core.snapshot.Snapshot;

/**
 * A run's whole state at one moment.
 *
 * @param stage how far the run as a whole has come
 * @param gradientStep gradient steps taken
 * @param session the training session's state
 */
public record Checkpoint(Stage stage, long gradientStep, Snapshot session) {

  /** How far a run has come. */
  public enum Stage {
    /** The offline mode trains, or has trained and may not have been scored yet. */
    OFFLINE,
    /** The same in the online mode. */
    ONLINE,
    /** All results are written. */
    DONE
  }
}
