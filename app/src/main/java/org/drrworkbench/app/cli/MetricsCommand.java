package org.drrworkbench.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.experiments.run.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** List the metrics and their formulas. */
@Command(name = "metrics", description = "List the metrics and their formulas.")
final class MetricsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--json", description = "Print JSON.")
  private boolean json;

  MetricsCommand(Services services) {
    terminal = services.terminal();
  }

  @Override
  public Integer call() {
    if (json) {
      terminal
          .out()
          .println(Json.page(Arrays.stream(Metric.values()).map(MetricsCommand::asMap).toList()));
    } else {
      for (Metric metric : Metric.values()) {
        terminal.out().println(text(metric));
      }
      terminal.out().flush();
    }
    return ExitCode.OK;
  }

  private static String text(Metric metric) {
    return String.join(
        "\n",
        metric.id() + " = " + metric.formula(),
        "    " + metric.meaning(),
        "    Users: "
            + metric.users().words()
            + ". Better: "
            + better(metric)
            + ". Random row: "
            + metric.randomFigure().words()
            + ". Source: "
            + metric.source()
            + ".");
  }

  private static String better(Metric metric) {
    return switch (metric.direction()) {
      case HIGHER -> "higher";
      case LOWER -> "lower";
      case NONE -> "neither";
    };
  }

  private static Map<String, Object> asMap(Metric metric) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", metric.id());
    map.put("formula", metric.formula());
    map.put("meaning", metric.meaning());
    map.put("direction", metric.direction().name().toLowerCase(Locale.ROOT));
    map.put("users", metric.users().words());
    map.put("random", metric.randomFigure().words());
    map.put("source", metric.source());
    return map;
  }
}
