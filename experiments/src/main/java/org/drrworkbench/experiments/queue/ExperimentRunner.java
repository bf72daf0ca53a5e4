package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunLiveness;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.jspecify.annotations.Nullable;

/**
 * Executes an experiment's runs, several at a time, and follows them through their folders alone.
 * Runs that are finished are skipped; a run whose worker is still alive from earlier is followed,
 * not started twice.
 */
public final class ExperimentRunner {
  private final Launcher launcher;
  private final Duration pollInterval;
  private volatile boolean stopRequested;

  /** A runner that looks at the runs four times a second. */
  public ExperimentRunner(Launcher launcher) {
    this(launcher, Duration.ofMillis(250));
  }

  public ExperimentRunner(Launcher launcher, Duration pollInterval) {
    this.launcher = launcher;
    this.pollInterval = pollInterval;
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
    experiment.runs().forEach(folder -> slots.add(new Slot(folder)));
    slots.forEach(Slot::join);
    Deque<Slot> waiting = new ArrayDeque<>(slots.stream().filter(Slot::waiting).toList());
    boolean open = true;
    while (open) {
      long active = slots.stream().filter(Slot::active).count();
      while (!stopRequested && active < jobs && !waiting.isEmpty()) {
        waiting.remove().start(launcher);
        active++;
      }
      slots.forEach(Slot::follow);
      observer.progress(slots.stream().map(slot -> slot.view).toList());
      open = slots.stream().anyMatch(Slot::active) || !(waiting.isEmpty() || stopRequested);
      if (stopRequested) {
        slots.stream().filter(Slot::active).forEach(Slot::stop);
      }
      if (open) {
        pause();
      }
    }
    return new ExperimentOutcome(experiment, slots.stream().map(Slot::outcome).toList());
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
    private RunView view;
    private @Nullable WorkerHandle handle;
    private boolean active;
    private boolean askedToStop;
    private @Nullable RunOutcome outcome;

    Slot(RunFolder folder) {
      this.folder = folder;
      liveness = new RunLiveness(folder);
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

    void start(Launcher launcher) {
      try {
        Files.deleteIfExists(folder.stop());
        folder.writeStatus(RunStatus.queued());
        handle = launcher.launch(folder);
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
      if (handle == null ? !state.active() : gone) {
        switch (state) {
          case FINISHED -> end(RunOutcome.Ending.FINISHED, "");
          case STOPPED -> end(RunOutcome.Ending.STOPPED, view.status().message());
          case FAILED -> end(RunOutcome.Ending.FAILED, view.status().message());
          case QUEUED, RUNNING, STOPPING -> end(RunOutcome.Ending.LOST, lostSentence());
        }
      } else if (handle == null && view.lost()) {
        end(RunOutcome.Ending.LOST, lostSentence());
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
