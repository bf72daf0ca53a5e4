package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunLiveness;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.jspecify.annotations.Nullable;

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
      observer.progress(slots.stream().map(slot -> slot.view).toList());
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

  /** How many looks a worker that another process started may take to write its first status. */
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

  /** One run on its way. */
  private static final class Slot {
    private final RunFolder folder;
    private final RunLiveness liveness;
    private final long patience;
    private RunView view;
    private @Nullable WorkerHandle handle;
    private boolean active;
    private boolean askedToStop;
    private boolean started;
    private @Nullable RunOutcome outcome;

    /** The attempt that wrote the status before the start; null once followed without a start. */
    private @Nullable String before;

    private long looksInSilence;

    Slot(RunFolder folder, RunLiveness liveness, long patience) {
      this.folder = folder;
      this.liveness = liveness;
      this.patience = patience;
      view = liveness.look();
    }

    boolean active() {
      return active;
    }

    boolean waiting() {
      return !active && outcome == null;
    }

    /** Skips a finished run; follows one that is at work already. */
    void join() {
      if (view.status().state() == RunState.FINISHED) {
        end(RunOutcome.Ending.SKIPPED, "");
      } else {
        active = view.status().state().active() && !view.lost();
      }
    }

    /** Starts a worker, unless another process has started one since the last look. */
    void start(Launcher launcher) {
      view = liveness.look();
      join();
      if (!waiting()) {
        return;
      }
      try {
        started = true;
        before = view.status().attempt();
        if (folder.withdrawStop()) {
          handle = launcher.launch(folder);
        }
        active = true;
      } catch (IOException e) {
        end(RunOutcome.Ending.FAILED, "The worker could not be started: " + e.getMessage() + ".");
      }
    }

    void follow() {
      // Whether it has ended is asked before its last word is read, never after.
      boolean gone = handle != null && !handle.alive();
      view = liveness.look();
      RunState state = view.status().state();
      if (!active) {
        return;
      }
      if (gone && handle != null && handle.exitCode().equals(OptionalInt.of(ExitCode.BUSY))) {
        // Another process was quicker: its worker is followed from here on.
        handle = null;
        gone = false;
      }
      if (state != RunState.FINISHED && view.status().attempt().equals(before)) {
        if (gone || (handle == null && ++looksInSilence > patience)) {
          end(RunOutcome.Ending.LOST, lostSentence());
        } else {
          view = new RunView(folder, RunStatus.queued(), false);
        }
        return;
      }
      if (handle == null ? !state.active() : gone) {
        switch (state) {
          case FINISHED -> end(RunOutcome.Ending.FINISHED, "");
          case STOPPED -> end(RunOutcome.Ending.STOPPED, view.status().message());
          case FAILED -> end(RunOutcome.Ending.FAILED, view.status().message());
          case QUEUED, RUNNING, STOPPING -> end(RunOutcome.Ending.LOST, lostSentence());
        }
      } else if (handle == null && view.lost()) {
        active = false;
        if (started) {
          end(RunOutcome.Ending.LOST, lostSentence());
        }
      }
    }

    private String lostSentence() {
      OptionalInt code = handle == null ? OptionalInt.empty() : handle.exitCode();
      return "The worker ended without a word"
          + (code.isPresent() ? " (exit code " + code.getAsInt() + ")" : "")
          + "; see "
          + folder.workerLog()
          + ", then go on with --resume.";
    }

    void stop() {
      if (askedToStop) {
        return;
      }
      try {
        if (handle == null) {
          folder.askToStop();
        } else {
          handle.askToStop();
        }
        askedToStop = true;
      } catch (IOException e) {
        // The next round asks again; a full disk may have room by then.
        askedToStop = false;
      }
    }

    private void end(RunOutcome.Ending ending, String message) {
      active = false;
      outcome = new RunOutcome(folder, ending, message);
    }

    RunOutcome outcome() {
      return outcome == null ? new RunOutcome(folder, RunOutcome.Ending.NOT_STARTED, "") : outcome;
    }
  }
}
