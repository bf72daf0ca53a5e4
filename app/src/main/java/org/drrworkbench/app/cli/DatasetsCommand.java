package org.drrworkbench.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingStatistics;
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
@Command(name = "datasets", description = "List, fetch or describe data sets.")
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
        .addSubcommand("import", new LaterCommand());
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
      if (data != null) {
        spec = spec.withPath(data.toString());
      }
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
        Map<String, Object> page = figures(ratings.dataSet());
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
      Columns.print(
          out,
          figures(ratings.dataSet()).entrySet().stream()
              .map(entry -> List.of(entry.getKey(), text(entry.getValue())))
              .toList());
      if (ratings.steps().size() > 1) {
        out.println();
        Columns.print(out, DivisionTables.steps(ratings.steps()));
      }
      if (!reports.isEmpty()) {
        out.println();
        Columns.print(out, DivisionTables.splits(reports));
      }
    }

    private static Map<String, Object> figures(DataSet ratings) {
      RatingStatistics statistics = RatingStatistics.of(ratings);
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("id", ratings.id());
      map.put("users", statistics.users());
      map.put("items", statistics.items());
      map.put("ratings", statistics.ratings());
      map.put("implicit", statistics.implicit());
      map.put("min", statistics.min());
      map.put("max", statistics.max());
      map.put("mean", statistics.mean());
      map.put("density", statistics.density());
      putTime(map, "firstTime", statistics.firstTime());
      putTime(map, "lastTime", statistics.lastTime());
      map.put("duplicates", statistics.duplicates());
      map.put("conflicting", ratings.report().conflicting());
      map.put("unreadable", ratings.report().unreadable());
      map.put("clipped", ratings.report().clipped());
      map.put("dropped", ratings.report().dropped());
      map.put("fingerprint", ContentFingerprint.of(ratings));
      map.put("reading", ratings.report().reading());
      return map;
    }

    private static void putTime(Map<String, Object> map, String key, OptionalLong time) {
      if (time.isPresent()) {
        map.put(key, time.getAsLong());
      } else {
        map.put(key, null);
      }
    }

    private static String text(@Nullable Object value) {
      if (value == null) {
        return "none";
      }
      return value instanceof Double number
          ? String.format(Locale.ROOT, "%.6g", number)
          : value.toString();
    }
  }
}
