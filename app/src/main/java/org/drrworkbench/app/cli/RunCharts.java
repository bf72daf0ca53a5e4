package org.drrworkbench.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.ResultCharts;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/**
 * Chart data of finished runs.
 *
 * @param runs the runs
 * @param filter which of their figures
 */
record RunCharts(FinishedRuns runs, Filter filter) {
  private static final List<String> DEFAULT_METRICS = List.of("ndcg.cand");

  /** Which figures; null leaves it open. */
  record Filter(@Nullable String model, @Nullable String protocol, @Nullable String mode) {
    boolean keeps(ResultRow row) {
      return (model == null || model.equals(row.model()))
          && (protocol == null || protocol.equals(row.protocol()))
          && (mode == null || mode.equals(row.mode()));
    }
  }

  /** The bars of one metric, of the first table that the filter leaves. */
  ChartData bars(List<String> metrics) {
    List<String> chosen = metrics.isEmpty() ? DEFAULT_METRICS : metrics;
    if (chosen.size() > 1) {
      throw new IllegalArgumentException("Bars show one metric; name one with --metric.");
    }
    List<ResultTable> tables =
        ResultTables.of(
            runs.rows().stream().filter(filter::keeps).toList(),
            TableOptions.standard().withMetrics(chosen));
    if (tables.isEmpty()) {
      throw new IllegalArgumentException(
          "These runs have no figures of "
              + chosen.get(0)
              + " with that protocol, mode and model; `workbench results` shows what they have.");
    }
    return ResultCharts.bars(tables.get(0), chosen.get(0));
  }

  /** Logged figures over gradient steps; the seeds of a model become one line with a band. */
  ChartData curves(List<String> keys) {
    Map<RunFolder, List<MetricLine>> logs = logs();
    TreeSet<String> known = new TreeSet<>();
    logs.values().forEach(log -> log.forEach(line -> known.addAll(line.values().keySet())));
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "These runs logged nothing while they trained; curves need a model that learns in steps,"
              + " such as drr-gru.");
    }
    List<String> chosen = keys.isEmpty() ? List.of(known.first()) : keys;
    List<Series> series = new ArrayList<>();
    for (String key : chosen) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "These runs did not log '" + key + "'; they logged " + String.join(", ", known) + ".");
      }
      Map<String, List<Series>> byModel = new LinkedHashMap<>();
      logs.forEach(
          (run, log) -> {
            String model = run.readSpec().model();
            List<Point> points = points(log, key);
            if (!points.isEmpty()) {
              byModel
                  .computeIfAbsent(model, m -> new ArrayList<>())
                  .add(Series.of(run.name(), points));
            }
          });
      byModel.forEach(
          (model, seeds) ->
              series.add(Series.meanOf(chosen.size() == 1 ? model : model + " " + key, seeds)));
    }
    Optional<LoggedKey> declared = LoggedKey.of(chosen.get(0));
    Axis y =
        chosen.size() == 1 && declared.isPresent()
            ? new Axis(chosen.get(0), declared.get().unit())
            : Axis.of(String.join(", ", chosen));
    return new ChartData(
        ChartKind.CURVES, String.join(", ", chosen), Axis.of("gradient steps"), y, series);
  }

  /**
   * Metrics over the values of a hyperparameter.
   *
   * @param name which one; null for the only numeric one in which the runs differ
   */
  ChartData sweep(@Nullable String name, List<String> metrics, int listLength) {
    String chosen = name == null ? differing() : name;
    SortedMap<Double, List<ResultRow>> byValue = new TreeMap<>();
    for (RunFolder run : runs.folders()) {
      RunSpec spec = run.readSpec();
      String text = spec.hyperparameters().get(chosen);
      if (text == null || !number(text)) {
        continue;
      }
      List<ResultRow> own =
          new FinishedRuns(List.of(run))
              .rows().stream()
                  .filter(row -> row.model().equals(spec.model()) && filter.keeps(row))
                  .toList();
      byValue.computeIfAbsent(Double.valueOf(text), v -> new ArrayList<>()).addAll(own);
    }
    if (byValue.size() < 2) {
      throw new IllegalArgumentException(
          "A sweep needs runs with at least two values of " + chosen + ".");
    }
    List<String> shown = metrics.isEmpty() ? DEFAULT_METRICS : metrics;
    return ResultCharts.sweep(chosen, byValue, shown, List.of(listLength));
  }

  private String differing() {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    runs.folders()
        .forEach(
            run ->
                run.readSpec()
                    .hyperparameters()
                    .forEach((k, v) -> values.computeIfAbsent(k, n -> new TreeSet<>()).add(v)));
    List<String> differing =
        values.entrySet().stream()
            .filter(one -> one.getValue().size() > 1)
            .filter(one -> one.getValue().stream().allMatch(RunCharts::number))
            .map(Map.Entry::getKey)
            .toList();
    if (differing.size() != 1) {
      throw new IllegalArgumentException(
          differing.isEmpty()
              ? "The runs differ in no number; a sweep needs runs with several values of one."
              : "The runs differ in several numbers; name one with --hyperparameter: "
                  + String.join(", ", differing)
                  + ".");
    }
    return differing.get(0);
  }

  private Map<RunFolder, List<MetricLine>> logs() {
    Map<RunFolder, List<MetricLine>> logs = new LinkedHashMap<>();
    for (RunFolder run : runs.folders()) {
      if (filter.model() == null || filter.model().equals(run.readSpec().model())) {
        try {
          logs.put(run, MetricLog.read(run.metrics()));
        } catch (IOException e) {
          throw new UncheckedIOException("The file " + run.metrics() + " cannot be read.", e);
        }
      }
    }
    return logs;
  }

  private static List<Point> points(List<MetricLine> log, String key) {
    List<Point> points = new ArrayList<>();
    for (MetricLine line : log) {
      Double value = line.values().get(key);
      if (value != null && Double.isFinite(value)) {
        points.add(Point.of((double) line.step(), value));
      }
    }
    return points;
  }

  private static boolean number(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
