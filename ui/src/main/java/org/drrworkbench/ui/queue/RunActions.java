package org.drrworkbench.ui.queue;

import java.util.List;
import org.drrworkbench.experiments.run.RunFolder;

/** What can be done with runs. It is done soon, off the window's thread. */
public interface RunActions {
  /** Asks their workers to checkpoint and stop, and takes those that wait out of the queue. */
  void stop(List<RunFolder> runs);

  /** Puts them into the queue; each goes on from its last checkpoint, or begins if it has none. */
  void resume(List<RunFolder> runs);
}
