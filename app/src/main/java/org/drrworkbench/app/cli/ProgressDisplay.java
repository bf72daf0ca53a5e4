package org.drrworkbench.app.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.drrworkbench.experiments.queue.ProgressObserver;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;

/**
 * How an experiment goes on: one line that is redrawn where somebody is looking, else one line for
 * each run that changes its state.
 */
final class ProgressDisplay implements ProgressObserver {
  private final Terminal terminal;
  private final Map<String, String> told = new HashMap<>();
  private final StatusLine line;

  ProgressDisplay(Terminal terminal) {
    this.terminal = terminal;
    line = new StatusLine(terminal);
  }

  @Override
  public synchronized void progress(List<RunView> runs) {
    if (terminal.interactive()) {
      line.draw(overall(runs));
    } else {
      runs.forEach(this::tellChange);
    }
  }

  /** A sentence in between. */
  synchronized void say(String sentence) {
    line.clear();
    terminal.err().println(sentence);
  }

  /** Nothing more to come. */
  synchronized void end() {
    line.clear();
  }

  private void tellChange(RunView run) {
    String state = run.lost() ? "lost" : run.status().state().id();
    String before = told.put(run.folder().name(), state);
    if (!state.equals(before) && !state.equals(RunState.QUEUED.id())) {
      terminal.err().println(run.folder().name() + ": " + state);
      terminal.err().flush();
    }
  }

  static String overall(List<RunView> runs) {
    double done = 0;
    int ended = 0;
    StringBuilder now = new StringBuilder();
    for (RunView run : runs) {
      RunStatus status = run.status();
      boolean over = status.state() == RunState.FINISHED || status.state() == RunState.FAILED;
      ended += over ? 1 : 0;
      done += over ? 1 : share(status);
      if (status.state().active() && !run.lost()) {
        now.append("  ").append(run.folder().name()).append(' ').append(detail(status));
      }
    }
    double share = runs.isEmpty() ? 1 : done / runs.size();
    return StatusLine.bar(share) + ended + "/" + runs.size() + now;
  }

  private static double share(RunStatus status) {
    return status.totalSteps() == 0
        ? 0
        : Math.min(1.0, (double) status.step() / status.totalSteps());
  }

  private static String detail(RunStatus status) {
    if (status.totalSteps() == 0) {
      return status.phase();
    }
    String percent = String.format(Locale.ROOT, "%.0f%%", 100 * share(status));
    Double eta = status.etaSeconds();
    return eta == null ? percent : percent + " " + time(eta);
  }

  /** A time left, roughly. */
  static String time(double seconds) {
    if (seconds < 90) {
      return Math.round(seconds) + "s";
    }
    return seconds < 5400 ? Math.round(seconds / 60) + "min" : Math.round(seconds / 3600) + "h";
  }
}
