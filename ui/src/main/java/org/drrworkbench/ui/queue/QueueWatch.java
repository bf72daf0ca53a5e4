package org.drrworkbench.ui.queue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.queue.ListedExperiment;
import org.drrworkbench.experiments.queue.ListedRun;
import org.drrworkbench.experiments.queue.QueuedRun;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;

/**
 * Looks at the runs folder and at the queue, and puts together what both tell. The queue is seen to
 * at each look, the folder at every eighth, since others seldom make or delete runs. For one thread
 * at a time, except where it says otherwise.
 */
final class QueueWatch {
  private static final int LIST_EVERY = 8;
  private static final Comparator<ListedExperiment> LATEST_FIRST =
      Comparator.comparing(ListedExperiment::made)
          .reversed()
          .thenComparing(ListedExperiment::name, Comparator.reverseOrder());

  private final RunQueue queue;
  private final RunsFolder folder;
  private List<ListedExperiment> listed = List.of();
  private int looksToListing;
  private volatile boolean listSoon = true;

  QueueWatch(RunQueue queue, RunsFolder folder) {
    this.queue = queue;
    this.folder = folder;
  }

  Path root() {
    return folder.root();
  }

  /** Wants the folder to be seen to at the next look; may be called from any thread. */
  void listSoon() {
    listSoon = true;
  }

  /** One look; workers are started by it. */
  QueueSnapshot look() {
    if (listSoon || looksToListing == 0) {
      listSoon = false;
      looksToListing = LIST_EVERY;
      listed = queue.takeUp(folder).stream().sorted(LATEST_FIRST).toList();
    }
    looksToListing--;
    Map<Path, QueuedRun> queued = new HashMap<>();
    queue.tick().forEach(run -> queued.put(RunEntry.key(run.folder()), run));
    List<RunEntry> runs = new ArrayList<>();
    List<ExperimentItem> experiments = new ArrayList<>();
    for (ListedExperiment experiment : listed) {
      int before = runs.size();
      for (ListedRun run : experiment.runs()) {
        QueuedRun standing = queued.get(RunEntry.key(run.folder()));
        if (standing != null) {
          runs.add(
              new RunEntry(
                  experiment.name(),
                  experiment.made(),
                  runs.size() - before,
                  run.spec(),
                  standing));
        }
      }
      experiments.add(item(experiment, runs.subList(before, runs.size())));
    }
    return new QueueSnapshot(runs, experiments);
  }

  private static ExperimentItem item(ListedExperiment experiment, List<RunEntry> runs) {
    long finished =
        runs.stream().filter(run -> run.queued().standing() == QueuedRun.Standing.FINISHED).count();
    return new ExperimentItem(
        experiment.name(), experiment.folder(), (int) finished, experiment.runs().size());
  }
}
