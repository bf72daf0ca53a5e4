package org.drrworkbench.ui.queue;

import java.util.function.Consumer;
import org.drrworkbench.experiments.spec.ExperimentSpec;

/** Starts experiments. */
@FunctionalInterface
public interface ExperimentLaunch {
  /**
   * Makes the experiment's folder, queues its runs and shows them; all that takes time happens off
   * the window's thread.
   *
   * @param launched told once the runs are queued, on the window's thread
   * @param refused takes the sentence that says why not, on the window's thread; then launched is
   *     not told
   */
  void launch(ExperimentSpec spec, Runnable launched, Consumer<String> refused);
}
