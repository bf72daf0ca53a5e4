package org.drrworkbench.experiments.queue;

import java.util.List;
import org.drrworkbench.experiments.run.RunView;

/** Told a few times a second how the runs of an experiment are doing. */
@FunctionalInterface
public interface ProgressObserver {
  /**
   * @param runs one view for each run, in the experiment's order
   */
  void progress(List<RunView> runs);
}
