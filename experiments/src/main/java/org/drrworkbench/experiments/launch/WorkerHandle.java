package org.drrworkbench.experiments.launch;

import java.io.IOException;
import java.util.OptionalInt;

/** A worker that was started. What it does stands in its run folder. */
public interface WorkerHandle {
  /** Its process id (or job id, on a cluster). */
  long pid();

  boolean alive();

  /** Its exit code, once it has ended. */
  OptionalInt exitCode();

  /** Asks it to checkpoint and stop. */
  void askToStop() throws IOException;

  /** Ends it at once; the run can be resumed from its last checkpoint. */
  void kill();
}
