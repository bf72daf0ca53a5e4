package org.drrworkbench.ui.sweep;

import java.util.List;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Sweep;

/**
 * An experiment that tries several values of a hyperparameter.
 *
 * @param name the name of its folder
 * @param spec what it was made from
 * @param sweep the spec's sweep
 * @param runs its runs
 * @param finished how many of them are finished
 */
record SweptExperiment(
    String name, ExperimentSpec spec, Sweep sweep, List<RunFolder> runs, int finished) {
  SweptExperiment {
    runs = List.copyOf(runs);
  }
}
