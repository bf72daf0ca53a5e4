package org.drrworkbench.experiments.results;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ResultCharts;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.jspecify.annotations.Nullable;

/**
 * Chart data of finished runs. What cannot be drawn is told in one sentence by an {@link
 * IllegalArgumentException}.
 *
 * @param runs the runs
 * @param filter which of their figures
 */
public record RunCharts(FinishedRuns runs, Filter filter) {
  private static final List<String> DEFAULT_METRICS = List.of("ndcg.cand");

  /**
   * Which figures; null leaves it open.
   *
   * @param model a model's id, for all its runs, or a {@link ModelLabel}
   * @param protocol id of a protocol
   * @param mode {@code offline} or {@code online}
   */
  public record Filter(@Nullable String model, @Nullable String protocol, @Nullable String mode) {
    /** All figures. */
    public static Filter none() {
      return new Filter(null, null, null);
    }

    boolean keeps(ResultRow row) {
      return (model == null || model.equals(row.model()) || keepsModel(row.model()))
          && (protocol == null || protocol.equals(row.protocol()))
          && (mode == null || mode.equals(row.mode()));
    }

    boolean keepsModel(String label) {
      return model == null || model.equals(ModelLabel.id(label));
    }
  }

  /** A run and what it logged. */
  private record Logged(FinishedRun run, List<MetricLine> lines) {}

  /**
   * The bars of one metric over list lengths, of the first table that the filter leaves.
   *
   * @param metrics one metric, or none for {@code ndcg.cand}
   */
  public ChartData bars(List<String> metrics) {
    String metric = oneOf(metrics, "Bars");
    return ResultCharts.bars(firstTable(metric), metric);
  }

  /**
   * One metric over list lengths, a line for each model, of the first table that the filter leaves.
   *
   * @param metrics one metric, or none for {@code ndcg.cand}
   */
  public ChartData lines(List<String> metrics) {
    String metric = oneOf(metrics, "Lines");
    return ResultCharts.lines(firstTable(metric), metric);
  }

  private static String oneOf(List<String> metrics, String what) {
    if (metrics.size() > 1) {
      throw new IllegalArgumentException(what + " show one metric; name one with --metric.");
    }
    return metrics.isEmpty() ? DEFAULT_METRICS.get(0) : metrics.get(0);
  }

  private ResultTable firstTable(String metric) {
    List<ResultTable> tables =
        ResultTables.of(
            runs.rows().stream().filter(filter::keeps).toList(),
            TableOptions.standard().withMetrics(List.of(metric)));
    if (tables.isEmpty()) {
      throw new IllegalArgumentException(
          "These runs have no figures of "
              + metric
              + " with that protocol, mode and model; `workbench results` shows what they have.");
    }
    return tables.get(0);
  }

  /**
   * Logged figures over gradient steps; the seeds of a model become one line with a band.
   *
   * @param keys logged keys, or none for the first by name
   */
  public ChartData curves(List<String> keys) {
    List<Logged> logs = logs();
    List<String> known =
        Curves.keys(logs.stream().flatMap(logged -> logged.lines().stream()).toList());
    if (known.isEmpty()) {
      throw new IllegalArgumentException(
          "These runs logged nothing while they trained; curves need a model that learns in steps,"
              + " such as drr-gru.");
    }
    List<String> chosen = keys.isEmpty() ? List.of(known.get(0)) : keys;
    List<Series> series = new ArrayList<>();
    for (String key : chosen) {
      if (!known.contains(key)) {
        throw new IllegalArgumentException(
            "These runs did not log '" + key + "'; they logged " + String.join(", ", known) + ".");
      }
      Map<String, List<Series>> byLabel = new LinkedHashMap<>();
      for (Logged logged : logs) {
        Series own = Curves.series(logged.run().folder().name(), logged.lines(), key);
        if (!own.points().isEmpty()) {
          byLabel.computeIfAbsent(label(logged.run()), label -> new ArrayList<>()).add(own);
        }
      }
      byLabel.forEach(
          (label, seeds) ->
              series.add(Series.meanOf(chosen.size() == 1 ? label : label + " " + key, seeds)));
    }
    return Curves.chart(String.join(", ", chosen), chosen, series);
  }

  /**
   * The model, in what its run differs from its other runs here, and in what all runs differ on
   * what they were trained and tested on.
   */
  private String label(FinishedRun run) {
    String model = run.spec().model();
    Set<String> differing =
        RunFields.differing(
            runs.runs().stream()
                .filter(other -> other.spec().model().equals(model))
                .map(other -> RunFields.of(other.spec()))
                .toList());
    differing.addAll(
        RunFields.differing(
            runs.runs().stream()
                .filter(other -> filter.keepsModel(other.spec().model()))
                .map(other -> RunFields.ofDivision(other.spec()))
                .toList()));
    return ModelLabel.of(run.label(), RunFields.chosen(RunFields.of(run.spec()), differing));
  }

  /**
   * Metrics over the values of a hyperparameter: a line for each metric and list length, as in the
   * article's Figures 4 and 5.
   *
   * @param name which one; null for the only numeric one in which the runs differ
   * @param metrics metric names, or none for {@code ndcg.cand}
   * @param listLengths list lengths, at least one
   */
  public ChartData sweep(@Nullable String name, List<String> metrics, List<Integer> listLengths) {
    String chosen = name == null ? differing() : name;
    SortedMap<Double, List<FinishedRun>> byValue = new TreeMap<>();
    for (FinishedRun run : runs.runs()) {
      String text = run.spec().hyperparameters().get(chosen);
      if (text != null && isNumber(text) && filter.keepsModel(run.spec().model())) {
        byValue.computeIfAbsent(Double.valueOf(text), v -> new ArrayList<>()).add(run);
      }
    }
    if (byValue.size() < 2) {
      throw new IllegalArgumentException(
          "A sweep needs runs with at least two values of " + chosen + ".");
    }
    List<String> shown = metrics.isEmpty() ? DEFAULT_METRICS : metrics;
    return ResultCharts.sweep(chosen, labelled(byValue, chosen), shown, listLengths);
  }

  /** Each value's own rows, named by what differs beside the value. */
  private SortedMap<Double, List<ResultRow>> labelled(
      SortedMap<Double, List<FinishedRun>> byValue, String hyperparameter) {
    List<FinishedRun> all = new ArrayList<>();
    SortedMap<Double, List<ResultRow>> labelled = new TreeMap<>();
    byValue.values().forEach(all::addAll);
    RowLabels labels = new RowLabels(all, Set.of(hyperparameter));
    byValue.forEach(
        (value, some) ->
            labelled.put(
                value, some.stream().flatMap(run -> ownRows(labels, run).stream()).toList()));
    return labelled;
  }

  private List<ResultRow> ownRows(RowLabels labels, FinishedRun run) {
    return labels.rows(run).stream()
        .filter(row -> ModelLabel.id(row.model()).equals(run.spec().model()) && filter.keeps(row))
        .toList();
  }

  private String differing() {
    Map<String, TreeSet<String>> values = new TreeMap<>();
    runs.runs()
        .forEach(
            run ->
                run.spec()
                    .hyperparameters()
                    .forEach((k, v) -> values.computeIfAbsent(k, n -> new TreeSet<>()).add(v)));
    List<String> differing =
        values.entrySet().stream()
            .filter(one -> one.getValue().size() > 1)
            .filter(one -> one.getValue().stream().allMatch(RunCharts::isNumber))
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

  private List<Logged> logs() {
    return runs.runs().stream()
        .filter(run -> filter.keepsModel(run.spec().model()))
        .map(run -> new Logged(run, log(run.folder())))
        .toList();
  }

  private static List<MetricLine> log(RunFolder run) {
    try {
      return MetricLog.read(run.metrics());
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + run.metrics() + " cannot be read.", e);
    }
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }
}
