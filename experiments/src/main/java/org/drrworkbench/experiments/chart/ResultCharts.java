package org.drrworkbench.experiments.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.SeedGroup;

/** Makes chart data out of results. */
public final class ResultCharts {
  private ResultCharts() {}

  /**
   * The bars of one metric of a table: a group for each list length, a bar for each model.
   *
   * @throws IllegalArgumentException if the table has no such metric
   */
  public static ChartData bars(ResultTable table, String metric) {
    return overListLengths(ChartKind.BARS, table, metric);
  }

  /**
   * One metric of a table over list lengths: a line for each model.
   *
   * @throws IllegalArgumentException if the table has no such metric
   */
  public static ChartData lines(ResultTable table, String metric) {
    return overListLengths(ChartKind.LINES, table, metric);
  }

  private static ChartData overListLengths(ChartKind kind, ResultTable table, String metric) {
    ResultTable.Block block =
        table.blocks().stream()
            .filter(own -> own.metric().equals(metric))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "There are no figures of " + metric + " for " + table.title() + "."));
    List<Series> series = new ArrayList<>();
    for (ResultTable.Line line : block.lines()) {
      List<Point> points = new ArrayList<>();
      Coverage coverage = new Coverage();
      for (int k = 0; k < line.cells().size(); k++) {
        ResultTable.Cell cell = line.cells().get(k);
        if (cell != null) {
          points.add(point(table.listLengths().get(k), cell.group()));
          coverage.add(cell.runs(), cell.allRuns());
        }
      }
      series.add(new Series(line.model() + coverage.words(), line.reference(), points));
    }
    return new ChartData(kind, table.title(), Axis.of("list length L"), Axis.of(metric), series);
  }

  /**
   * Metrics over the values of one hyperparameter: a line for each metric and list length, and for
   * each label where the runs of the model differ in something else as well.
   *
   * @param hyperparameter its name, for the axis
   * @param rowsByValue results of the runs with each value, all of one model, data set, split,
   *     protocol and mode; several seeds become a mean with an interval
   * @param metrics metric names
   * @param listLengths list lengths
   * @throws IllegalArgumentException if the rows do not belong together or hold no such figure
   */
  public static ChartData sweep(
      String hyperparameter,
      SortedMap<Double, List<ResultRow>> rowsByValue,
      List<String> metrics,
      List<Integer> listLengths) {
    List<ResultRow> all = rowsByValue.values().stream().flatMap(List::stream).toList();
    List<String> places = all.stream().map(ResultCharts::place).distinct().toList();
    if (places.size() > 1) {
      throw new IllegalArgumentException(
          "A sweep compares like with like, but its runs differ: "
              + places.get(0)
              + " and "
              + places.get(1)
              + "; choose one of them.");
    }
    List<String> labels =
        all.stream().map(ResultRow::model).distinct().sorted(ModelLabel.ORDER).toList();
    List<Series> series = new ArrayList<>();
    for (String label : labels) {
      for (String metric : metrics) {
        for (int length : listLengths) {
          List<Point> points = new ArrayList<>();
          Coverage coverage = new Coverage();
          int divisions = divisions(rowsByValue.values(), label);
          rowsByValue.forEach(
              (value, rows) -> {
                double[] figures = figures(rows, label, metric, length);
                if (figures.length > 0) {
                  points.add(point(value, SeedGroup.of(figures)));
                  coverage.add(figures.length, divisions);
                }
              });
          String name = metric + "@" + length + ModelLabel.differences(label);
          series.add(Series.of(name + coverage.words(), points));
        }
      }
    }
    String title = places.isEmpty() ? hyperparameter : places.get(0);
    return new ChartData(
        ChartKind.SWEEP,
        title,
        Axis.of(hyperparameter),
        Axis.of(String.join(", ", metrics)),
        series);
  }

  /** How many pairs of seed and fold all the values of a label have together. */
  private static int divisions(Collection<List<ResultRow>> rowsByValue, String label) {
    return (int)
        rowsByValue.stream()
            .flatMap(List::stream)
            .filter(row -> row.model().equals(label))
            .map(row -> row.seed() + " " + row.fold())
            .distinct()
            .count();
  }

  /** Over how many of its runs the points of one line average. */
  private static final class Coverage {
    private int least = Integer.MAX_VALUE;
    private int most;
    private int all;

    void add(int runs, int allRuns) {
      least = Math.min(least, runs);
      most = Math.max(most, runs);
      all = allRuns;
    }

    /** Such as {@code " (3 of 5)"} or {@code " (3 to 5 of 5)"}; empty if every point has all. */
    String words() {
      if (most == 0 || least == all) {
        return "";
      }
      return " (" + (least == most ? "" : least + " to ") + most + " of " + all + ")";
    }
  }

  private static String place(ResultRow row) {
    return String.join(
        ", ",
        ModelLabel.id(row.model()),
        row.dataset(),
        row.mode(),
        row.protocol(),
        row.splitOfAllFolds());
  }

  private static double[] figures(List<ResultRow> rows, String label, String metric, int length) {
    return ResultFile.merge(rows).stream()
        .filter(row -> row.model().equals(label))
        .filter(row -> row.metric().equals(metric) && row.listLength() == length)
        .mapToDouble(ResultRow::value)
        .toArray();
  }

  private static Point point(double x, SeedGroup group) {
    return new Point(x, group.mean(), group.halfInterval());
  }
}
