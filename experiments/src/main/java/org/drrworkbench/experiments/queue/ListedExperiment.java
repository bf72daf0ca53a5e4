package org.drrworkbench.experiments.queue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.jspecify.annotations.Nullable;

/**
 * An experiment found in a runs folder.
 *
 * @param folder its folder
 * @param spec what it was made from; null when its folder does not tell
 * @param runs its runs, at least one, in the order of the spec, or by name where there is none
 */
public record ListedExperiment(Path folder, @Nullable ExperimentSpec spec, List<ListedRun> runs) {
  public ListedExperiment {
    runs = List.copyOf(runs);
    if (runs.isEmpty()) {
      throw new IllegalArgumentException("The experiment " + folder + " has no runs.");
    }
  }

  /** The name of its folder. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /** When its first run was made. */
  public Instant made() {
    return runs.stream().map(ListedRun::made).min(Comparator.naturalOrder()).orElseThrow();
  }

  /** The same as what a queue takes. */
  public Experiment experiment() {
    return new Experiment(folder, runs.stream().map(ListedRun::folder).toList());
  }
}
