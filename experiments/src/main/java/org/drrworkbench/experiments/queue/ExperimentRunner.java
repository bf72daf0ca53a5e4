package org.drrworkbench.experiments.queue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunLiveness;

/**
 * Executes an experiment's runs, several at a time, and follows them through their folders alone.
 * Runs that are finished are skipped; a run whose worker is still alive from earlier is followed,
 * not started twice; one whose worker is found lost is started once more.
 */
public final class ExperimentRunner {
  private final Launcher launcher;
  private final Duration pollInterval;
  private final Function<RunFolder, RunLiveness> watch;
  private volatile boolean stopRequested;

  /** A runner that looks at the runs four times a second. */
  public ExperimentRunner(Launcher launcher) {
    this(launcher, Duration.ofMillis(250));
  }

  public ExperimentRunner(Launcher launcher, Duration pollInterval) {
    this(launcher, pollInterval, RunLiveness::new);
  }

  /**
   * @param watch makes the watch over one run
   */
  ExperimentRunner(
      Launcher launcher, Duration pollInterval, Function<RunFolder, RunLiveness> watch) {
    this.launcher = launcher;
    this.pollInterval = pollInterval;
    this.watch = watch;
  }

  /** Asks, from any thread, that all workers checkpoint and stop; {@link #run} then returns. */
  public void requestStop() {
    stopRequested = true;
  }

  /**
   * Executes the runs and waits for all of them. An interrupt of the calling thread counts as
   * {@link #requestStop}.
   *
   * @param jobs how many workers at once, 1 or more
   */
  public ExperimentOutcome run(Experiment experiment, int jobs, ProgressObserver observer) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs is " + jobs + "; it must be 1 or more.");
    }
    List<Slot> slots = new ArrayList<>();
    experiment
        .runs()
        .forEach(folder -> slots.add(new Slot(folder, watch.apply(folder), patience())));
    slots.forEach(Slot::join);
    boolean open = true;
    while (open) {
      long active = slots.stream().filter(Slot::active).count();
      for (Slot slot : slots) {
        if (!stopRequested && active < jobs && slot.waiting()) {
          slot.start(launcher);
          active += slot.active() ? 1 : 0;
        }
      }
      slots.forEach(Slot::follow);
      observer.progress(slots.stream().map(Slot::view).toList());
      open =
          slots.stream().anyMatch(Slot::active)
              || (!stopRequested && slots.stream().anyMatch(Slot::waiting));
      if (stopRequested) {
        slots.stream().filter(Slot::active).forEach(Slot::stop);
      }
      if (open) {
        pause();
      }
    }
    return new ExperimentOutcome(experiment, slots.stream().map(Slot::outcome).toList());
  }

  /** A worker that another process started has as long as a heartbeat has. */
  private long patience() {
    return RunLiveness.LIMIT_SECONDS * 1000L / Math.max(1, pollInterval.toMillis());
  }

  private void pause() {
    try {
      Thread.sleep(pollInterval.toMillis());
    } catch (InterruptedException e) {
      stopRequested = true;
    }
  }
}
