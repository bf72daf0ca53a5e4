package org.drrworkbench.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.results.RunCharts;
import org.drrworkbench.ui.results.MetricOrder;
import org.drrworkbench.ui.results.TablePart;
import org.drrworkbench.ui.text.Texts;

/**
 * What the finished runs of a sweep say.
 *
 * @param label the hyperparameter's name on the axis, with its symbol
 * @param runs the finished ones
 * @param tables with every metric, one for each place
 */
record SweepFigures(
    SweptExperiment experiment, String label, FinishedRuns runs, List<ResultTable> tables) {
  private static final Texts TEXTS = Texts.beside(SweepFigures.class);

  SweepFigures {
    tables = List.copyOf(tables);
  }

  /** Reads them; takes its time. */
  static SweepFigures read(SweptExperiment experiment, String label) {
    FinishedRuns runs = FinishedRuns.of(experiment.runs());
    List<String> metrics =
        MetricOrder.of(runs.rows().stream().map(ResultRow::metric).distinct().toList());
    List<ResultTable> tables =
        metrics.isEmpty()
            ? List.of()
            : runs.tables(
                TableOptions.standard()
                    .withMetrics(metrics)
                    .withModels(experiment.spec().models()));
    return new SweepFigures(experiment, label, runs, tables);
  }

  /** Mode and protocol, in which the tables of one sweep differ. */
  static String place(ResultTable table) {
    return table.mode() + ", " + table.protocol();
  }

  Optional<ResultTable> table(String place) {
    return tables.stream().filter(table -> place(table).equals(place)).findFirst();
  }

  /** How many of the sweep's values have a finished run. */
  int valuesThere() {
    String name = experiment.sweep().name();
    TreeSet<String> values = new TreeSet<>();
    runs.runs()
        .forEach(
            run -> {
              String value = run.spec().hyperparameters().get(name);
              if (value != null) {
                values.add(value);
              }
            });
    return values.size();
  }

  /**
   * One metric over the values: a line for each model and list length.
   *
   * @throws IllegalArgumentException one sentence if there are too few values
   */
  ChartData chart(ResultTable place, String metric, List<Integer> lengths) {
    List<String> models = sweptModels();
    List<Series> series = new ArrayList<>();
    for (String model : models) {
      RunCharts charts =
          new RunCharts(runs, new RunCharts.Filter(model, place.protocol(), place.mode()));
      for (Series line :
          charts.sweep(experiment.sweep().name(), List.of(metric), lengths).series()) {
        String length =
            TEXTS.get("chart.length", line.name().substring(line.name().lastIndexOf('@') + 1));
        String name = models.size() == 1 ? length : model + ", " + length;
        series.add(new Series(name, false, line.points()));
      }
    }
    String title = models.size() == 1 ? models.get(0) + ", " + place.title() : place.title();
    return new ChartData(ChartKind.SWEEP, title, Axis.of(label), Axis.of(metric), series);
  }

  /** The models with runs of at least two values, in the order of the spec. */
  private List<String> sweptModels() {
    String name = experiment.sweep().name();
    List<String> models =
        experiment.spec().models().stream()
            .filter(
                model ->
                    runs.runs().stream()
                            .filter(run -> run.spec().model().equals(model))
                            .map(run -> run.spec().hyperparameters().get(name))
                            .distinct()
                            .count()
                        > 1)
            .toList();
    if (models.isEmpty()) {
      throw new IllegalArgumentException(TEXTS.get("nothing.values", name));
    }
    return models;
  }

  /** The place's table with some metrics and list lengths. */
  static ResultTable part(ResultTable place, List<String> metrics, List<Integer> lengths) {
    return TablePart.listLengths(TablePart.metrics(place, metrics), lengths);
  }
}
