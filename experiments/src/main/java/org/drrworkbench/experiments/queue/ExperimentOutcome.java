package org.drrworkbench.experiments.queue;

import java.util.List;
import org.drrworkbench.experiments.run.ExitCode;

/**
 * How an experiment ended.
 *
 * @param experiment the experiment
 * @param runs one outcome for each run, in the experiment's order
 */
public record ExperimentOutcome(Experiment experiment, List<RunOutcome> runs) {
  public ExperimentOutcome {
    runs = List.copyOf(runs);
  }

  public boolean allFinished() {
    return runs.stream().allMatch(RunOutcome::finished);
  }

  /** 0 if every run finished; 1 if one failed or was lost; else 75: stopped and resumable. */
  public int exitCode() {
    if (allFinished()) {
      return ExitCode.OK;
    }
    boolean broken =
        runs.stream()
            .anyMatch(
                run ->
                    run.ending() == RunOutcome.Ending.FAILED
                        || run.ending() == RunOutcome.Ending.LOST);
    return broken ? ExitCode.FAILED : ExitCode.STOPPED;
  }
}
