package org.drrworkbench.ui.queue;

import java.nio.file.Path;

/**
 * One experiment of the runs folder, as lists show it.
 *
 * @param name the experiment's name
 * @param folder its folder
 * @param finished how many of its runs are finished
 * @param runs how many runs it has
 */
public record ExperimentItem(String name, Path folder, int finished, int runs) {
  public ExperimentItem {
    if (finished < 0 || finished > runs) {
      throw new IllegalArgumentException(
          "Of " + runs + " runs " + finished + " are said to be finished.");
    }
  }
}
