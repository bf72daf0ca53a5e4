package org.drrworkbench.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
    name = "workbench",
    description = "Run, watch, compare and believe reinforcement-learning recommenders.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong call, 3 bad data, 75 stopped and resumable.",
      "`workbench test` runs all checks of the source."
    })
final class RootCommand implements Callable<Integer> {
  private final Services services;

  @Spec private CommandSpec spec = CommandSpec.create();

  RootCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    services
        .terminal()
        .err()
        .println(
            "This version has no window yet, so here is the demo experiment in the terminal;"
                + " `workbench --help` lists the commands.");
    CommandLine run = spec.commandLine().getSubcommands().get("run");
    if (run == null) {
      throw new IllegalStateException("The command run is missing.");
    }
    return run.execute("demo");
  }
}
