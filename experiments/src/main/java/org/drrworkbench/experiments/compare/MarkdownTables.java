package org.drrworkbench.experiments.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables for a README. The best is bold, references are in italics. */
final class MarkdownTables {
  private MarkdownTables() {}

  static String render(List<ResultTable> tables) {
    StringBuilder text = new StringBuilder();
    for (ResultTable table : tables) {
      if (!text.isEmpty()) {
        text.append('\n');
      }
      text.append("### ").append(escape(table.title())).append("\n\n");
      text.append(escape(String.join(" ", table.card()))).append('\n');
      for (ResultTable.Block block : table.blocks()) {
        appendBlock(text, table, block);
      }
    }
    return text.toString();
  }

  private static void appendBlock(StringBuilder text, ResultTable table, ResultTable.Block block) {
    List<Integer> columns = table.columns(block);
    text.append("\n**").append(escape(block.metric())).append("**");
    if (!block.formula().isEmpty()) {
      text.append(" = ").append(escape(block.formula()));
    }
    text.append(" (users: ").append(block.users()).append(")\n\n| model |");
    for (int column : columns) {
      int length = table.listLengths().get(column);
      text.append(length == 0 ? " value |" : " L=" + length + " |");
    }
    text.append("\n|---|").append("---:|".repeat(columns.size())).append('\n');
    for (ResultTable.Line line : block.lines()) {
      String name = escape(line.model());
      text.append("| ").append(line.reference() ? "*" + name + " (reference)*" : name).append(" |");
      for (int column : columns) {
        text.append(' ').append(cell(line.cells().get(column), line.reference())).append(" |");
      }
      text.append('\n');
    }
  }

  private static String cell(ResultTable.@Nullable Cell cell, boolean reference) {
    if (cell == null) {
      return "";
    }
    SeedGroup group = cell.group();
    String figure = TableFormat.decimals(group.mean());
    if (group.hasInterval()) {
      figure += " \u00b1 " + TableFormat.decimals(group.halfInterval());
    }
    figure += TableFormat.coverage(cell);
    return cell.best() ? "**" + figure + "**" : reference ? "*" + figure + "*" : figure;
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\|*_<>\\[\\]`])", "\\\\$1");
  }
}
