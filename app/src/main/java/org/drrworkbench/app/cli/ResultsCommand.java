package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the tables of runs that are finished. */
@Command(name = "results", description = "Print tables of finished runs.")
final class ResultsCommand implements Callable<Integer> {
  private final Services services;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Run, experiment or runs folders; their runs are put together.")
  private List<Path> folders = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text, csv, latex, markdown or json; default: ${DEFAULT-VALUE}.")
  private String format = "text";

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "ID",
      description = "Metrics to show; `workbench metrics` lists them.")
  private @Nullable List<String> metrics;

  private ResultsCommand(Services services) {
    this.services = services;
  }

  static CommandLine line(Services services) {
    CommandLine line = new CommandLine(new ResultsCommand(services));
    LaterOptions.RESULTS.addTo(line.getCommandSpec());
    return line;
  }

  @Override
  public Integer call() {
    LaterOptions.RESULTS.refuse(spec.commandLine().getParseResult());
    TableFormat form = WrongCall.unless(() -> TableFormat.of(format.toLowerCase(Locale.ROOT)));
    TableOptions options = TableOptions.standard();
    if (metrics != null) {
      metrics.forEach(metric -> WrongCall.unless(() -> Metric.of(metric)));
      options = options.withMetrics(metrics);
    }
    FinishedRuns runs = new FinishedRuns(List.of());
    for (Path folder : folders) {
      runs = runs.and(FinishedRuns.in(folder));
    }
    services.terminal().out().print(form.render(runs.tables(options)));
    services.terminal().out().flush();
    return ExitCode.OK;
  }
}
