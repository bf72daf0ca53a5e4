package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.ui.NoDisplayException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The program without a command: the window. */
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

  @Option(
      names = "--runs",
      paramLabel = "DIR",
      defaultValue = "runs",
      description = "Folder of the runs that the window shows; default: ${DEFAULT-VALUE}.")
  private Path runs = Path.of("runs");

  @Spec private CommandSpec spec = CommandSpec.create();

  RootCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws InterruptedException {
    try {
      services.window().open(runs);
      return ExitCode.OK;
    } catch (NoDisplayException e) {
      services
          .terminal()
          .err()
          .println(
              e.getMessage()
                  + ", so here is the demo experiment in the terminal;"
                  + " `workbench --help` lists the commands.");
    }
    CommandLine run = spec.commandLine().getSubcommands().get("run");
    if (run == null) {
      throw new IllegalStateException("The command run is missing.");
    }
    return run.execute("demo", "--runs", runs.toString());
  }
}
