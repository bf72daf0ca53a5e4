package org.drrworkbench.ui.runs;

import java.util.Locale;
import org.drrworkbench.experiments.queue.QueuedRun;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;

/** How a run is doing, in the order of the column: what moves first. */
enum RunCondition {
  RUNNING,
  STARTING,
  STOPPING,
  WAITING,
  FAILED,
  LOST,
  STOPPED,
  SET_ASIDE,
  FINISHED;

  static RunCondition of(QueuedRun run) {
    RunStatus status = run.view().status();
    return switch (run.standing()) {
      case WAITING -> WAITING;
      case ACTIVE -> {
        if (run.stopAsked() || status.state() == RunState.STOPPING) {
          yield STOPPING;
        }
        yield status.state() == RunState.RUNNING ? RUNNING : STARTING;
      }
      case SET_ASIDE -> SET_ASIDE;
      case FINISHED -> FINISHED;
      case STOPPED -> STOPPED;
      case FAILED -> FAILED;
      case LOST -> LOST;
    };
  }

  /** Its word in the bundle and in style classes: {@code set-aside}. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean active() {
    return this == RUNNING || this == STARTING || this == STOPPING;
  }

  boolean stoppable() {
    return this == RUNNING || this == STARTING || this == WAITING;
  }

  boolean resumable() {
    return this == FAILED || this == LOST || this == STOPPED || this == SET_ASIDE;
  }
}
