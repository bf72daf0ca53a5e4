package org.drrworkbench.ui.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * A result table as a grid: a row for each model, a column for each metric and list length.
 *
 * @param heads the columns' heads, metric by metric
 * @param rows models, references last
 */
public record ResultGrid(List<Head> heads, List<Row> rows) {
  public ResultGrid {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /**
   * The columns of one metric.
   *
   * @param metric its name
   * @param formula its formula; empty when not known
   * @param first number of its first column in the rows' cells
   * @param listLengths a column for each; 0 where the metric has no list
   */
  public record Head(String metric, String formula, int first, List<Integer> listLengths) {}

  /**
   * One model.
   *
   * @param model as tables name it
   * @param reference whether it is there to compare with and no competitor
   * @param cells one for each column; null where there is no figure
   */
  public record Row(String model, boolean reference, List<ResultTable.@Nullable Cell> cells) {
    /** Whether the model was fitted on test rows, so that its figures say nothing. */
    boolean leaky() {
      return ModelLabel.isLeaky(model);
    }

    /** Whether the article has a figure beside any of them. */
    boolean hasArticle() {
      return cells.stream().anyMatch(cell -> cell != null && cell.article() != null);
    }

    /** Whether any cell has an interval over seeds, or says over how few it averages. */
    boolean hasIntervals() {
      return cells.stream()
          .anyMatch(cell -> cell != null && (cell.group().hasInterval() || !cell.complete()));
    }
  }

  /** The grid of a table; columns without any figure are left out. */
  public static ResultGrid of(ResultTable table) {
    List<Head> heads = new ArrayList<>();
    Map<String, Boolean> models = new LinkedHashMap<>();
    Map<String, Boolean> references = new LinkedHashMap<>();
    List<Map<String, ResultTable.Cell>> columns = new ArrayList<>();
    for (ResultTable.Block block : table.blocks()) {
      int first = columns.size();
      List<Integer> lengths = new ArrayList<>();
      for (int k = 0; k < table.listLengths().size(); k++) {
        Map<String, ResultTable.Cell> column = column(block, k);
        if (!column.isEmpty()) {
          lengths.add(table.listLengths().get(k));
          columns.add(column);
        }
      }
      heads.add(new Head(block.metric(), block.formula(), first, lengths));
      for (ResultTable.Line line : block.lines()) {
        (line.reference() ? references : models).put(line.model(), line.reference());
      }
    }
    models.putAll(references);
    List<Row> rows = new ArrayList<>();
    models.forEach(
        (model, reference) -> {
          List<ResultTable.@Nullable Cell> cells = new ArrayList<>();
          columns.forEach(column -> cells.add(column.get(model)));
          rows.add(new Row(model, reference, cells));
        });
    return new ResultGrid(heads, rows);
  }

  private static Map<String, ResultTable.Cell> column(ResultTable.Block block, int k) {
    Map<String, ResultTable.Cell> column = new LinkedHashMap<>();
    for (ResultTable.Line line : block.lines()) {
      ResultTable.Cell cell = line.cells().get(k);
      if (cell != null) {
        column.put(line.model(), cell);
      }
    }
    return column;
  }

  /** Whether any cell has an interval over seeds. */
  public boolean hasIntervals() {
    return rows.stream().anyMatch(Row::hasIntervals);
  }

  /** Whether the article has a figure beside any cell. */
  public boolean hasArticle() {
    return rows.stream().anyMatch(Row::hasArticle);
  }
}
