package org.drrworkbench.experiments.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables for a terminal. */
final class TextTables {
  private static final int WIDTH = 100;
  private static final String BEST = "*";

  private TextTables() {}

  static String render(List<ResultTable> tables) {
    StringBuilder text = new StringBuilder();
    for (ResultTable table : tables) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append(table.title()).append('\n');
      table.card().forEach(sentence -> text.append("  ").append(sentence).append('\n'));
      if (hasBest(table)) {
        text.append("  ").append(BEST).append(" = best model of its column.\n");
      }
      for (ResultTable.Block block : table.blocks()) {
        text.append('\n').append(block.metric());
        if (!block.formula().isEmpty()) {
          text.append(" = ").append(block.formula());
        }
        text.append(" (users: ").append(block.users()).append(")\n");
        appendBlock(text, table, block);
      }
    }
    return text.toString();
  }

  private static boolean hasBest(ResultTable table) {
    return table.blocks().stream()
        .flatMap(block -> block.lines().stream())
        .flatMap(line -> line.cells().stream())
        .anyMatch(cell -> cell != null && cell.best());
  }

  /** Columns that do not fit into the width go on below. */
  private static void appendBlock(StringBuilder text, ResultTable table, ResultTable.Block block) {
    List<Integer> columns = table.columns(block);
    int nameWidth = "model".length();
    int cellWidth = 0;
    for (ResultTable.Line line : block.lines()) {
      nameWidth = Math.max(nameWidth, name(line).length());
      for (int column : columns) {
        cellWidth = Math.max(cellWidth, cell(line.cells().get(column)).length());
      }
    }
    for (int column : columns) {
      cellWidth = Math.max(cellWidth, head(table, column).length());
    }
    int fitting = Math.max(1, (WIDTH - nameWidth - 2) / (cellWidth + 2));
    for (int from = 0; from < columns.size(); from += fitting) {
      List<Integer> part = columns.subList(from, Math.min(columns.size(), from + fitting));
      List<String> heads = part.stream().map(column -> head(table, column)).toList();
      appendLine(text, "model", nameWidth, heads, cellWidth);
      boolean ruled = false;
      for (ResultTable.Line line : block.lines()) {
        if (line.reference() && !ruled) {
          int width = nameWidth + part.size() * (cellWidth + 2) - 1;
          text.append("  ").append("-".repeat(width)).append('\n');
          ruled = true;
        }
        List<String> cells = part.stream().map(column -> cell(line.cells().get(column))).toList();
        appendLine(text, name(line), nameWidth, cells, cellWidth);
      }
    }
  }

  private static void appendLine(
      StringBuilder text, String name, int nameWidth, List<String> cells, int cellWidth) {
    StringBuilder line = new StringBuilder("  ").append(name);
    line.append(" ".repeat(nameWidth - name.length()));
    for (String cell : cells) {
      line.append("  ").append(" ".repeat(cellWidth - cell.length())).append(cell);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String head(ResultTable table, int column) {
    int length = table.listLengths().get(column);
    return length == 0 ? "value " : "L=" + length + " ";
  }

  private static String name(ResultTable.Line line) {
    return line.reference() ? line.model() + " (ref.)" : line.model();
  }

  private static String cell(ResultTable.@Nullable Cell cell) {
    if (cell == null) {
      return "- ";
    }
    SeedGroup group = cell.group();
    String interval =
        group.hasInterval() ? "\u00b1" + TableFormat.decimals(group.halfInterval()) : "";
    return TableFormat.decimals(group.mean())
        + interval
        + TableFormat.coverage(cell)
        + (cell.best() ? BEST : " ");
  }
}
