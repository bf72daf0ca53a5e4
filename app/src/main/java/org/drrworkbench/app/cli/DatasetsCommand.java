package org.drrworkbench.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.split.SplitReport;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What there is to know about data sets. */
@Command(name = "datasets", description = "List, fetch, import or describe data sets.")
final class DatasetsCommand implements Callable<Integer> {
  private final Services services;

  private DatasetsCommand(Services services) {
    this.services = services;
  }

  static CommandLine line(Services services) {
    return new CommandLine(new DatasetsCommand(services))
        .addSubcommand(new DatasetsListCommand(services))
        .addSubcommand(new DescribeCommand(services))
        .addSubcommand(new DatasetsFetchCommand(services))
        .addSubcommand(new DatasetsImportCommand(services));
  }

  @Override
  public Integer call() {
    return new DatasetsListCommand(services).call();
  }

  /** One data set in numbers. */
  @Command(
      name = "describe",
      description =
          "Show the figures of a data set, what preparation leaves and what a split does.")
  static final class DescribeCommand implements Callable<Integer> {
    /** Divides where no --split-seed is given. */
    private static final long FIRST_SEED = 1;

    private final Services services;

    @Parameters(paramLabel = "ID|DIR|FILE", description = "A known id, a folder or a file.")
    private String dataset = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that holds the data set.")
    private @Nullable Path data;

    @Mixin private final ReadingOptions reading = new ReadingOptions();

    @Mixin private final PreparationOptions preparation = new PreparationOptions();

    @Mixin private final SplitOptions split = new SplitOptions();

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    DescribeCommand(Services services) {
      this.services = services;
    }

    @Override
    public Integer call() {
      DataSpec spec = DataWords.spec(dataset);
      spec = data == null ? services.data().resolved(spec) : spec.withPath(data.toString());
      spec = reading.appliedTo(split.data(spec, true), services.data());
      DataSource.Ratings ratings =
          services.data().load(spec).prepared(preparation.appliedTo(Preparation.NONE));
      SplitSpec division = split.appliedTo(SplitSpec.userRandom());
      List<SplitReport> reports = new ArrayList<>();
      if (split.given()) {
        for (SplitSpec one : division.divisions(spec)) {
          reports.add(SplitReport.of(ratings.split(one, FIRST_SEED)));
        }
      }
      if (json) {
        Map<String, Object> page = DataFigures.of(ratings.dataSet());
        if (ratings.steps().size() > 1) {
          page.put("preparation", ratings.steps());
        }
        if (!reports.isEmpty()) {
          page.put("splits", reports);
        }
        services.terminal().out().println(Json.page(page));
      } else {
        print(ratings, reports);
      }
      return ExitCode.OK;
    }

    private void print(DataSource.Ratings ratings, List<SplitReport> reports) {
      PrintWriter out = services.terminal().out();
      Columns.print(out, DataFigures.rows(ratings.dataSet()));
      if (ratings.steps().size() > 1) {
        out.println();
        Columns.print(out, DivisionTables.steps(ratings.steps()));
      }
      if (!reports.isEmpty()) {
        out.println();
        Columns.print(out, DivisionTables.splits(reports));
      }
    }
  }
}
