package org.drrworkbench.experiments.compare;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables for a README. The best is bold, references are in italics, leaky rows struck out. */
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
      table.blocks().forEach(block -> appendBlock(text, table.compact(block)));
    }
    return text.toString();
  }

  private static void appendBlock(StringBuilder text, ResultTable.Block block) {
    text.append("\n**").append(escape(block.metric())).append("**");
    if (!block.formula().isEmpty()) {
      text.append(" = ").append(escape(block.formula()));
    }
    text.append(" (users: ").append(block.users()).append(")\n\n| model |");
    block.listLengths().forEach(length -> text.append(length == 0 ? " value |" : head(length)));
    text.append("\n|---|").append("---:|".repeat(block.listLengths().size())).append('\n');
    ArticleNotes notes = new ArticleNotes();
    for (ResultTable.Line line : block.lines()) {
      text.append("| ").append(name(line)).append(" |");
      for (ResultTable.Cell cell : line.cells()) {
        text.append(' ').append(cell(cell, line)).append(" |");
      }
      text.append('\n');
      if (line.hasArticle()) {
        text.append("| *").append(ArticleNotes.LINE).append("* |");
        line.cells()
            .forEach(cell -> text.append(' ').append(escape(notes.cell(cell))).append(" |"));
        text.append('\n');
      }
    }
    for (int k = 0; k < notes.sentences().size(); k++) {
      text.append(k == 0 ? "\n" : "")
          .append(escape("[" + (k + 1) + "] " + notes.sentences().get(k)))
          .append("  \n");
    }
    appendTests(text, SignificanceLines.of(block));
  }

  private static void appendTests(StringBuilder text, List<List<String>> tests) {
    if (!tests.isEmpty()) {
      int columns = SignificanceLines.HEAD.size();
      text.append('\n').append(row(SignificanceLines.HEAD));
      text.append("|").append("---|".repeat(columns)).append('\n');
      tests.forEach(test -> text.append(row(test)));
    }
  }

  private static String row(List<String> cells) {
    return cells.stream()
        .map(MarkdownTables::escape)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String head(int length) {
    return " L=" + length + " |";
  }

  private static String name(ResultTable.Line line) {
    String name = escape(line.model());
    if (line.leaky()) {
      return "**!** " + name;
    }
    return line.reference() ? "*" + name + " (reference)*" : name;
  }

  private static String cell(ResultTable.@Nullable Cell cell, ResultTable.Line line) {
    if (cell == null) {
      return "";
    }
    SeedGroup group = cell.group();
    String figure = TableFormat.decimals(group.mean());
    if (group.hasInterval()) {
      figure += " \u00b1 " + TableFormat.decimals(group.halfInterval());
    }
    figure += TableFormat.coverage(cell) + cell.marks();
    if (line.leaky()) {
      return "~~" + figure + "~~";
    }
    return cell.best() ? "**" + figure + "**" : line.reference() ? "*" + figure + "*" : figure;
  }

  private static String escape(String text) {
    return text.replaceAll("([\\\\|*_<>\\[\\]`])", "\\\\$1");
  }
}
