package org.drrworkbench.ui.queue;

import java.nio.file.Path;
import java.time.Instant;
import org.drrworkbench.experiments.queue.QueuedRun;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * A run as lists show it.
 *
 * @param experiment name of its experiment
 * @param made when its experiment was made
 * @param place its place among the experiment's runs, from 0
 * @param spec what it runs
 * @param queued how it is doing
 */
public record RunEntry(String experiment, Instant made, int place, RunSpec spec, QueuedRun queued) {
  public RunFolder folder() {
    return queued.folder();
  }

  /** What tells runs apart. */
  public Path key() {
    return key(folder());
  }

  /** What tells runs apart. */
  public static Path key(RunFolder folder) {
    return folder.root().toAbsolutePath().normalize();
  }
}
