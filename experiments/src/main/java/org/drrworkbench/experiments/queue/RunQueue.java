package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunLiveness;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queue over all experiments of a window: a few workers at a time, in the order asked for. It
 * starts nothing and looks at nothing except in {@link #tick}, which the window calls about four
 * times a second from a thread of its own; the other methods may be called from any thread, and may
 * have to wait for a tick under way.
 *
 * <p>Workers outlive the queue, and which runs are wanted stands in their folders: the next queue
 * goes on where this one was when its process ended, however it ended. Several queues on one runs
 * folder, or a queue and a terminal, never run one run twice: who comes late follows the other's
 * worker.
 */
public final class RunQueue {
  private static final Logger LOG = LoggerFactory.getLogger(RunQueue.class);
  private static final long TICKS_A_SECOND = 4;

  private final IntFunction<Launcher> launchers;
  private final Function<RunFolder, RunLiveness> watch;
  private final Map<Path, QueueEntry> entries = new LinkedHashMap<>();
  private int jobs;
  private Launcher launcher;
  private long tickets;

  /**
   * @param launchers makes the launcher of workers, given how many will work at a time
   * @param jobs how many workers at once, 1 or more
   */
  public RunQueue(IntFunction<Launcher> launchers, int jobs) {
    this(launchers, jobs, RunLiveness::new);
  }

  /**
   * @param watch makes the watch over one run
   */
  public RunQueue(
      IntFunction<Launcher> launchers, int jobs, Function<RunFolder, RunLiveness> watch) {
    this.launchers = launchers;
    this.watch = watch;
    this.jobs = checked(jobs);
    launcher = launchers.apply(jobs);
  }

  private static int checked(int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is " + jobs + "; it must be 1 or more.");
    }
    return jobs;
  }

  /** Changes how many workers may be at work at once; those at work are left alone. */
  public synchronized void jobs(int number) {
    jobs = checked(number);
    launcher = launchers.apply(number);
  }

  /**
   * Puts all runs of an experiment that are not finished into the queue, or those that are at work
   * already under its eyes.
   *
   * @throws IOException if a run's folder cannot be written; the runs before it are in the queue
   */
  public synchronized void add(Experiment experiment) throws IOException {
    for (RunFolder run : experiment.runs()) {
      resume(run);
    }
  }

  /**
   * Puts a run into the queue that is stopped, failed, lost, set aside or new to it; it goes on
   * from its last checkpoint. Nothing happens to one that is at work, waits already or is finished.
   *
   * @throws IOException if the run's folder cannot be written
   */
  public synchronized void resume(RunFolder run) throws IOException {
    QueueEntry entry = entries.get(key(run));
    if (entry == null || !(entry.slot().active() || entry.wanted())) {
      entry = entry(run);
      entry.want(tickets++);
      entries.put(key(run), entry);
    }
  }

  /**
   * Asks a run's worker to checkpoint and stop. One that waits leaves the queue: it is then {@link
   * QueuedRun.Standing#SET_ASIDE}, or what it was before it waited.
   */
  public synchronized void stop(RunFolder run) {
    QueueEntry entry = entries.get(key(run));
    if (entry != null) {
      entry.stop();
    }
  }

  /**
   * Takes in every run of a runs folder, to be called when a window opens and again whenever others
   * may have made or deleted some. Those that an earlier queue was to see to are in this one then;
   * workers at work are followed; the rest is only shown. Runs whose folders are gone are
   * forgotten.
   *
   * @return what the folder holds
   */
  public List<ListedExperiment> takeUp(RunsFolder runs) {
    List<ListedExperiment> listed = runs.list();
    take(listed, runs.root());
    return listed;
  }

  /** What was listed may be old by now, or incomplete: whether a run is gone, its folder says. */
  private synchronized void take(List<ListedExperiment> listed, Path root) {
    for (ListedExperiment experiment : listed) {
      for (ListedRun run : experiment.runs()) {
        entries.computeIfAbsent(key(run.folder()), key -> found(run.folder()));
      }
    }
    Path above = root.toAbsolutePath().normalize();
    entries
        .entrySet()
        .removeIf(
            known ->
                known.getKey().startsWith(above)
                    && Files.notExists(known.getKey())
                    && !known.getValue().slot().active());
  }

  private QueueEntry found(RunFolder run) {
    QueueEntry entry = entry(run);
    if (entry.marked()) {
      try {
        entry.want(tickets++);
      } catch (IOException e) {
        LOG.warn("{} stays out of the queue: {}", run.root(), e.toString());
      }
    }
    return entry;
  }

  private QueueEntry entry(RunFolder run) {
    long patience = RunLiveness.LIMIT_SECONDS * TICKS_A_SECOND;
    return new QueueEntry(run, new Slot(run, watch.apply(run), patience));
  }

  private static Path key(RunFolder run) {
    return run.root().toAbsolutePath().normalize();
  }

  /**
   * Looks once at every run that is not finished and starts those that there is room for.
   *
   * @return all runs as they are now, in the order in which they came
   */
  public synchronized List<QueuedRun> tick() {
    entries.values().forEach(QueueEntry::look);
    startWaiting();
    return entries.values().stream().map(QueueEntry::snapshot).toList();
  }

  private void startWaiting() {
    long active = entries.values().stream().filter(entry -> entry.slot().active()).count();
    List<QueueEntry> waiting =
        entries.values().stream()
            .filter(entry -> entry.wanted() && entry.slot().waiting())
            .sorted(Comparator.comparingLong(QueueEntry::ticket))
            .toList();
    for (QueueEntry entry : waiting) {
      if (active < jobs && entry.stillWanted()) {
        entry.slot().start(launcher);
        active += entry.slot().active() ? 1 : 0;
      }
    }
  }
}
