package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.evaluate.Metric;

/**
 * One metric of one run under several protocols and list lengths, side by side.
 *
 * @param metric metric name
 * @param formula its formula in one line
 * @param columns what the figures are of
 * @param lines the run's model first, then what it is to be seen beside
 */
public record LensTable(String metric, String formula, List<Column> columns, List<Line> lines) {
  public LensTable {
    columns = List.copyOf(columns);
    lines = List.copyOf(lines);
  }

  /**
   * One column.
   *
   * @param protocol protocol id
   * @param listLength L; 0 for a metric without a list
   */
  public record Column(String protocol, int listLength) {
    /** Such as {@code L=10}. */
    public String length() {
      return listLength == 0 ? "value" : "L=" + listLength;
    }
  }

  /**
   * One model's figures.
   *
   * @param model model id
   * @param figures one for each column; NaN where there is none
   */
  public record Line(String model, List<Double> figures) {
    public Line {
      figures = List.copyOf(figures);
    }
  }

  /**
   * The tables of some metrics; none for a metric without figures.
   *
   * @param rows of one run; models and columns keep the order in which they are first met
   */
  public static List<LensTable> of(List<ResultRow> rows, List<String> metrics) {
    List<LensTable> tables = new ArrayList<>();
    for (String metric : metrics) {
      List<ResultRow> own = rows.stream().filter(row -> row.metric().equals(metric)).toList();
      if (!own.isEmpty()) {
        tables.add(table(metric, own));
      }
    }
    return tables;
  }

  private static LensTable table(String metric, List<ResultRow> rows) {
    List<Column> columns =
        rows.stream().map(row -> new Column(row.protocol(), row.listLength())).distinct().toList();
    List<Line> lines =
        rows.stream()
            .map(ResultRow::model)
            .distinct()
            .map(
                model ->
                    new Line(
                        model,
                        columns.stream().map(column -> figure(rows, model, column)).toList()))
            .toList();
    return new LensTable(metric, Metric.of(metric).formula(), columns, lines);
  }

  private static double figure(List<ResultRow> rows, String model, Column column) {
    return rows.stream()
        .filter(
            row ->
                row.model().equals(model)
                    && row.protocol().equals(column.protocol())
                    && row.listLength() == column.listLength())
        .mapToDouble(ResultRow::value)
        .findFirst()
        .orElse(Double.NaN);
  }
}
