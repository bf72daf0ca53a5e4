package org.drrworkbench.app.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.Preset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** List the presets. */
@Command(name = "presets", description = "List the presets.")
final class PresetsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  PresetsCommand(Services services) {
    terminal = services.terminal();
  }

  @Override
  public Integer call() {
    if (json) {
      terminal.out().println(Json.page(Preset.all()));
    } else {
      Columns.print(
          terminal.out(),
          Preset.all().stream().map(one -> List.of(one.id(), one.description())).toList());
    }
    return ExitCode.OK;
  }
}
