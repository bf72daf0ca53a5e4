package org.drrworkbench.app.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingStatistics;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.spec.DataSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What there is to know about data sets. */
@Command(name = "datasets", description = "List or describe data sets.")
final class DatasetsCommand implements Callable<Integer> {
  private final Services services;

  private DatasetsCommand(Services services) {
    this.services = services;
  }

  static CommandLine line(Services services) {
    return new CommandLine(new DatasetsCommand(services))
        .addSubcommand(new ListCommand(services))
        .addSubcommand(new DescribeCommand(services))
        .addSubcommand("fetch", new LaterCommand())
        .addSubcommand("import", new LaterCommand());
  }

  @Override
  public Integer call() {
    return new ListCommand(services).call();
  }

  /** The known ids. */
  @Command(name = "list", description = "List the data sets known by name.")
  static final class ListCommand implements Callable<Integer> {
    private final Services services;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    ListCommand(Services services) {
      this.services = services;
    }

    @Override
    public Integer call() {
      if (json) {
        services.terminal().out().println(Json.page(services.knownData()));
      } else {
        Columns.print(
            services.terminal().out(),
            services.knownData().stream()
                .map(one -> List.of(one.id(), one.description()))
                .toList());
      }
      return ExitCode.OK;
    }
  }

  /** One data set in numbers. */
  @Command(name = "describe", description = "Show the figures of a data set.")
  static final class DescribeCommand implements Callable<Integer> {
    private final Services services;

    @Parameters(paramLabel = "ID|DIR|FILE", description = "A known id, a folder or a file.")
    private String dataset = "";

    @Option(names = "--data", paramLabel = "DIR", description = "Folder that holds the data set.")
    private @Nullable Path data;

    @Mixin private final ReadingOptions reading = new ReadingOptions();

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
      spec = reading.appliedTo(spec);
      Map<String, Object> figures = figures(services.data().load(spec).dataSet());
      if (json) {
        services.terminal().out().println(Json.page(figures));
      } else {
        Columns.print(
            services.terminal().out(),
            figures.entrySet().stream()
                .map(entry -> List.of(entry.getKey(), text(entry.getValue())))
                .toList());
      }
      return ExitCode.OK;
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
