package org.drrworkbench.experiments.queue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.OptionalInt;
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
 * One run on its way, followed through its folder and, where this process started it, its handle.
 */
final class Slot {
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

  /** When the status was written that a glance need not read again. */
  private @Nullable FileTime seen;

  /**
   * @param patience how many looks a worker that another process started may take to write its
   *     first status
   */
  Slot(RunFolder folder, RunLiveness liveness, long patience) {
    this.folder = folder;
    this.liveness = liveness;
    this.patience = patience;
    view = liveness.look();
  }

  /** The run as it was last seen. */
  RunView view() {
    return view;
  }

  /** Whether a worker is at work, or has just been started. */
  boolean active() {
    return active;
  }

  boolean askedToStop() {
    return askedToStop;
  }

  boolean ended() {
    return outcome != null;
  }

  boolean finished() {
    return outcome != null && outcome.finished();
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

  /** Looks at the run; a finished one is left alone. */
  void follow() {
    if (finished()) {
      return;
    }
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

  /**
   * Looks at a run that has no worker here, in case that another process has taken it up; what has
   * not been written since the last look is not read again.
   */
  void glance() {
    FileTime now = statusTime();
    if (finished() || (now.equals(seen) && !view.status().state().active())) {
      return;
    }
    RunView next = liveness.look();
    if (!now.equals(seen)) {
      outcome = null;
      handle = null;
      before = null;
      started = false;
      askedToStop = false;
      looksInSilence = 0;
    }
    seen = now;
    if (outcome == null) {
      view = next;
      join();
    }
  }

  private FileTime statusTime() {
    try {
      return Files.getLastModifiedTime(folder.status());
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private String lostSentence() {
    OptionalInt code = handle == null ? OptionalInt.empty() : handle.exitCode();
    return "The worker ended without a word"
        + (code.isPresent() ? " (exit code " + code.getAsInt() + ")" : "")
        + "; see "
        + folder.workerLog()
        + ", then resume the run.";
  }

  /** Asks the worker to checkpoint and stop; asked again if that could not be written. */
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
    seen = statusTime();
    if (ending == RunOutcome.Ending.LOST) {
      view = new RunView(folder, view.status(), true);
    }
  }

  RunOutcome outcome() {
    return outcome == null ? new RunOutcome(folder, RunOutcome.Ending.NOT_STARTED, "") : outcome;
  }
}
