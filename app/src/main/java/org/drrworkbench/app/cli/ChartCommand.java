package org.drrworkbench.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartFile;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.results.RunCharts;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws a chart into a file. */
@Command(name = "chart", description = "Draw a chart of a run or an experiment into a file.")
final class ChartCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(paramLabel = "RUN|EXPERIMENT", description = "A run's or an experiment's folder.")
  private Path folder = Path.of(".");

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description =
          "curves (logged figures over steps), bars or lines (a metric by list length) or sweep"
              + " (metrics over a hyperparameter).")
  private String kind = "";

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Ends in .png, .svg, .pdf or .csv (the data).")
  private Path out = Path.of("chart.png");

  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "ID",
      description =
          "Bars, lines and sweep: metrics, default ndcg.cand. Curves: logged keys, default the first.")
  private @Nullable List<String> metrics;

  @Option(names = "--protocol", paramLabel = "ID", description = "Which protocol's figures.")
  private @Nullable String protocol;

  @Option(names = "--mode", paramLabel = "MODE", description = "Which mode's figures.")
  private @Nullable String mode;

  @Option(names = "--model", paramLabel = "ID", description = "Which model's figures.")
  private @Nullable String model;

  @Option(
      names = "--list-length",
      split = ",",
      paramLabel = "L",
      defaultValue = "10",
      description = "Sweep: list lengths; default: ${DEFAULT-VALUE}.")
  private List<Integer> listLengths = List.of(10);

  @Option(
      names = "--hyperparameter",
      paramLabel = "NAME",
      description = "Sweep: which one; default: the one that differs.")
  private @Nullable String hyperparameter;

  @Option(
      names = "--dpi",
      paramLabel = "N",
      defaultValue = "300",
      description = "Resolution of a PNG; default: ${DEFAULT-VALUE}.")
  private int dpi = 300;

  ChartCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() throws IOException {
    ChartKind chosen = WrongCall.unless(() -> ChartKind.of(kind));
    ChartSize size =
        WrongCall.unless(
            () -> new ChartSize(ChartSize.page().width(), ChartSize.page().height(), dpi));
    RunCharts charts =
        new RunCharts(FinishedRuns.in(folder), new RunCharts.Filter(model, protocol, mode));
    List<String> given = metrics == null ? List.of() : metrics;
    ChartData data =
        WrongCall.unless(
            () ->
                switch (chosen) {
                  case CURVES -> charts.curves(given);
                  case BARS -> charts.bars(given);
                  case LINES -> charts.lines(given);
                  case SWEEP -> charts.sweep(hyperparameter, given, listLengths);
                });
    try {
      ChartFile.write(data, out, size);
    } catch (IllegalArgumentException e) {
      throw CallException.wrongCall(String.valueOf(e.getMessage()));
    }
    services.terminal().err().println("Drew " + data.title() + " into " + out + ".");
    return ExitCode.OK;
  }
}
