package org.drrworkbench.ui.queue;

import java.util.List;

/**
 * All runs and experiments of the runs folder at one moment.
 *
 * @param runs every run, those of the latest experiment first
 * @param experiments every experiment, the latest first
 */
public record QueueSnapshot(List<RunEntry> runs, List<ExperimentItem> experiments) {
  /** What is known before the first look. */
  public static final QueueSnapshot NOTHING = new QueueSnapshot(List.of(), List.of());

  public QueueSnapshot {
    runs = List.copyOf(runs);
    experiments = List.copyOf(experiments);
  }
}
