package org.drrworkbench.ui.queue;

import java.util.List;

/** Shows a list of experiments that a test made, in place of what a service saw. */
public final class SeenExperiments {
  private SeenExperiments() {}

  public static void show(ExperimentList list, List<ExperimentItem> items) {
    list.show(items);
  }
}
