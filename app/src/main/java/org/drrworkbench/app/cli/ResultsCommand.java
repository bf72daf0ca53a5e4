package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.results.Comparisons;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.run.ExitCode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the tables of runs that are finished. */
@Command(name = "results", description = "Print tables of finished runs.")
final class ResultsCommand implements Callable<Integer> {
  private final Services services;

  @Parameters(
      arity = "1..*",
      paramLabel = "DIR",
      description = "Run, experiment or runs folders; their runs are put together.")
  private List<Path> folders = new ArrayList<>();

  @Mixin private final TableOutput output = new TableOutput();

  @Option(
      names = "--compare",
      paramLabel = "paper",
      description = "paper: the article's figures beside ours, each with a verdict.")
  private @Nullable String compare;

  @Option(
      names = "--significance",
      description = "Test differences over users, with Holm's correction.")
  private boolean significance;

  @Option(
      names = "--baseline",
      paramLabel = "ID",
      description = "With --significance: the model to test against; default: each column's best.")
  private @Nullable String baseline;

  ResultsCommand(Services services) {
    this.services = services;
  }

  @Override
  public Integer call() {
    Comparisons comparisons = comparisons();
    TableFormat form = output.form();
    TableOptions options =
        output.options(
            comparisons.article() ? FinishedRuns.asTheArticle() : TableOptions.standard());
    FinishedRuns runs = new FinishedRuns(List.of());
    for (Path folder : folders) {
      runs = runs.and(FinishedRuns.in(folder));
    }
    List<ResultTable> tables = runs.tables(options, comparisons);
    if (form == TableFormat.JSON) {
      tables = runs.withWarnings(tables);
    }
    services.terminal().out().print(form.render(tables));
    services.terminal().out().flush();
    if (comparisons.article()) {
      services.terminal().err().println(FinishedRuns.tally(tables).inWords());
    }
    return ExitCode.OK;
  }

  private Comparisons comparisons() {
    if (compare != null && !compare.equals("paper")) {
      throw CallException.wrongCall("--compare is '" + compare + "'; it must be paper.");
    }
    if (baseline != null && !significance) {
      throw CallException.wrongCall("--baseline goes with --significance; give both.");
    }
    return new Comparisons(compare != null, significance, baseline);
  }
}
