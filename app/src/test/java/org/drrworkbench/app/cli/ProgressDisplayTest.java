package org.drrworkbench.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.junit.jupiter.api.Test;

class ProgressDisplayTest {
  @Test
  void theLineAddsUpFinishedAndRunningShares() {
    // One of two runs is over and the other at 500 of 1000 steps: 3/4 of 20 marks are 15.
    List<RunView> runs =
        List.of(view("a", RunState.FINISHED, 1000), view("b", RunState.RUNNING, 500));
    assertThat(ProgressDisplay.overall(runs)).isEqualTo("[###############.....] 1/2  b 50% 2min");
  }

  @Test
  void aLineForEachChangeWhereNobodyLooks() {
    StringWriter err = new StringWriter();
    ProgressDisplay display =
        new ProgressDisplay(
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), false));
    display.progress(List.of(view("a", RunState.QUEUED, 0)));
    display.progress(List.of(view("a", RunState.RUNNING, 1)));
    display.progress(List.of(view("a", RunState.RUNNING, 2)));
    display.progress(List.of(view("a", RunState.FINISHED, 2)));
    assertThat(err.toString().lines()).containsExactly("a: running", "a: finished");
  }

  @Test
  void theRedrawnLineLeavesNothingBehind() {
    StringWriter err = new StringWriter();
    ProgressDisplay display =
        new ProgressDisplay(
            new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), true));
    display.progress(List.of(view("a", RunState.RUNNING, 1)));
    display.end();
    List<String> drawn = Arrays.asList(err.toString().split("\r", -1));
    // The last stretch is blank and as long as the line that it covers.
    assertThat(drawn.get(2)).isBlank().hasSameSizeAs(drawn.get(1));
    assertThat(err.toString()).endsWith("\r");
  }

  private static RunView view(String name, RunState state, long step) {
    RunStatus status =
        new RunStatus(
            RunStatus.SCHEMA_VERSION, state, "t", 1, "offline", step, 1000, 120.0, "", "here", 1);
    return new RunView(new RunFolder(Path.of(name)), status, false);
  }
}
