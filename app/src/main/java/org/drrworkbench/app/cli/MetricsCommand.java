package org.drrworkbench.app.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
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
      Columns.print(
          terminal.out(),
          Arrays.stream(Metric.values())
              .map(one -> List.of(one.id(), one.formula(), one.meaning()))
              .toList());
    }
    return ExitCode.OK;
  }

  private static Map<String, Object> asMap(Metric metric) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", metric.id());
    map.put("formula", metric.formula());
    map.put("meaning", metric.meaning());
    map.put("direction", metric.direction().name().toLowerCase(Locale.ROOT));
    return map;
  }
}
