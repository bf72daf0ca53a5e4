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
   * @param refused takes the sentence that says why not, on the window's thread
   */
  void launch(ExperimentSpec spec, Consumer<String> refused);
}
