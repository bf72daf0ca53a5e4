package org.drrworkbench.experiments.queue;

import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.run.RunFolder;

/**
 * An experiment on disk.
 *
 * @param folder its folder in the runs folder
 * @param runs its runs, in the order in which they are started
 */
public record Experiment(Path folder, List<RunFolder> runs) {
  public Experiment {
    runs = List.copyOf(runs);
  }

  /** The experiment's name. */
  public String name() {
    return String.valueOf(folder.getFileName());
  }
}
