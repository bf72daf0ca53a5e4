package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables for a terminal. */
final class TextTables {
  private static final int WIDTH = 100;
  private static final String BEST = "*";
  private static final String LEAKY = "! ";

  private TextTables() {}

  /** One line of a block as it is printed. */
  private record Printed(String name, boolean reference, List<String> cells) {}

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
        appendBlock(text, table.compact(block));
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

  private static void appendBlock(StringBuilder text, ResultTable.Block block) {
    ArticleNotes notes = new ArticleNotes();
    appendFigures(text, block.listLengths(), printed(block, notes));
    for (int k = 0; k < notes.sentences().size(); k++) {
      text.append("  [").append(k + 1).append("] ").append(notes.sentences().get(k)).append('\n');
    }
    appendTests(text, SignificanceLines.of(block));
  }

  private static List<Printed> printed(ResultTable.Block block, ArticleNotes notes) {
    int marks =
        block.lines().stream()
            .flatMap(line -> line.cells().stream())
            .mapToInt(cell -> cell == null ? 0 : cell.marks().length())
            .max()
            .orElse(0);
    List<Printed> lines = new ArrayList<>();
    for (ResultTable.Line line : block.lines()) {
      lines.add(
          new Printed(
              name(line),
              line.reference(),
              line.cells().stream().map(cell -> cell(cell, marks)).toList()));
      if (line.hasArticle()) {
        lines.add(
            new Printed(
                "  " + ArticleNotes.LINE,
                false,
                line.cells().stream().map(cell -> notes.cell(cell) + " ").toList()));
      }
    }
    return lines;
  }

  /** Columns that do not fit into the width go on below. */
  private static void appendFigures(
      StringBuilder text, List<Integer> lengths, List<Printed> lines) {
    int nameWidth = "model".length();
    int cellWidth = 0;
    for (Printed line : lines) {
      nameWidth = Math.max(nameWidth, line.name().length());
      for (String cell : line.cells()) {
        cellWidth = Math.max(cellWidth, cell.length());
      }
    }
    for (int length : lengths) {
      cellWidth = Math.max(cellWidth, head(length).length());
    }
    int fitting = Math.max(1, (WIDTH - nameWidth - 2) / (cellWidth + 2));
    for (int from = 0; from < lengths.size(); from += fitting) {
      int to = Math.min(lengths.size(), from + fitting);
      List<String> heads = new ArrayList<>();
      lengths.subList(from, to).forEach(length -> heads.add(head(length)));
      appendLine(text, "model", nameWidth, heads, cellWidth);
      boolean ruled = false;
      for (Printed line : lines) {
        if (line.reference() && !ruled) {
          int width = nameWidth + (to - from) * (cellWidth + 2) - 1;
          text.append("  ").append("-".repeat(width)).append('\n');
          ruled = true;
        }
        appendLine(text, line.name(), nameWidth, line.cells().subList(from, to), cellWidth);
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

  private static void appendTests(StringBuilder text, List<List<String>> tests) {
    if (tests.isEmpty()) {
      return;
    }
    List<List<String>> lines = new ArrayList<>(tests);
    lines.add(0, SignificanceLines.HEAD);
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder("   ");
      for (int k = 0; k < line.size(); k++) {
        int column = k;
        int width = lines.stream().mapToInt(other -> other.get(column).length()).max().orElse(0);
        String padding = " ".repeat(width - line.get(k).length());
        row.append(' ').append(k == 0 ? line.get(k) + padding : padding + line.get(k));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static String head(int length) {
    return length == 0 ? "value " : "L=" + length + " ";
  }

  private static String name(ResultTable.Line line) {
    String model = line.leaky() ? LEAKY + line.model() : line.model();
    return line.reference() ? model + " (ref.)" : model;
  }

  private static String cell(ResultTable.@Nullable Cell cell, int marks) {
    if (cell == null) {
      return "- ";
    }
    SeedGroup group = cell.group();
    String interval =
        group.hasInterval() ? "\u00b1" + TableFormat.decimals(group.halfInterval()) : "";
    return TableFormat.decimals(group.mean())
        + interval
        + TableFormat.coverage(cell)
        + cell.marks()
        + " ".repeat(marks - cell.marks().length())
        + (cell.best() ? BEST : " ");
  }
}
