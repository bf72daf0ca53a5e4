package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@link LensTable}s in the forms of {@link TableFormat}. */
public final class LensTables {
  private static final int WIDTH = 100;

  private LensTables() {}

  /**
   * The tables as text ending in a line end; CSV has the columns of results.csv.
   *
   * @param rows figures of one run
   * @param metrics metric names, in order
   */
  public static String render(TableFormat format, List<ResultRow> rows, List<String> metrics) {
    List<LensTable> tables = LensTable.of(rows, metrics);
    return switch (format) {
      case TEXT -> joined(tables.stream().map(LensTables::text).toList());
      case MARKDOWN -> joined(tables.stream().map(LensTables::markdown).toList());
      case LATEX ->
          "% Needs \\usepackage{booktabs}.\n"
              + joined(tables.stream().map(LensTables::latex).toList());
      case CSV ->
          ResultFile.format(rows.stream().filter(row -> metrics.contains(row.metric())).toList());
      case JSON -> LensJson.render(tables);
    };
  }

  private static String joined(List<String> tables) {
    return String.join("\n", tables);
  }

  private static String text(LensTable table) {
    StringBuilder text = new StringBuilder();
    text.append(table.metric()).append(" = ").append(table.formula()).append('\n');
    int names = "model".length();
    for (LensTable.Line line : table.lines()) {
      names = Math.max(names, line.model().length());
    }
    int cells = TableFormat.decimals(-1).length();
    for (LensTable.Column column : table.columns()) {
      cells = Math.max(cells, column.protocol().length());
    }
    int fitting = Math.max(1, (WIDTH - names - 2) / (cells + 2));
    for (int from = 0; from < table.columns().size(); from += fitting) {
      int to = Math.min(table.columns().size(), from + fitting);
      List<LensTable.Column> part = table.columns().subList(from, to);
      append(text, "", names, part.stream().map(LensTable.Column::protocol).toList(), cells);
      append(text, "model", names, part.stream().map(LensTable.Column::length).toList(), cells);
      for (LensTable.Line line : table.lines()) {
        List<String> figures =
            line.figures().subList(from, to).stream().map(TableFormat::decimals).toList();
        append(text, line.model(), names, figures, cells);
      }
    }
    return text.toString();
  }

  private static void append(
      StringBuilder text, String name, int names, List<String> figures, int cells) {
    StringBuilder line = new StringBuilder("  ").append(name);
    line.append(" ".repeat(names - name.length()));
    for (String figure : figures) {
      line.append("  ").append(" ".repeat(cells - figure.length())).append(figure);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String markdown(LensTable table) {
    List<String> lines = new ArrayList<>();
    lines.add("**" + table.metric() + "** = " + table.formula().replace("|", "\\|") + "\n");
    lines.add(
        table.columns().stream()
            .map(column -> column.protocol() + ", " + column.length())
            .collect(Collectors.joining(" | ", "| model | ", " |")));
    lines.add("|---|" + "---:|".repeat(table.columns().size()));
    for (LensTable.Line line : table.lines()) {
      lines.add(cells(line, " | ", "| ", " |"));
    }
    return String.join("\n", lines) + "\n";
  }

  private static String latex(LensTable table) {
    List<String> lines = new ArrayList<>();
    lines.add("\\begin{table}\n  \\centering");
    lines.add("  \\caption{" + table.metric().replace("_", "\\_") + " by protocol.}");
    lines.add("  \\begin{tabular}{l" + "r".repeat(table.columns().size()) + "}\n    \\toprule");
    lines.add(
        table.columns().stream()
            .map(LensTable.Column::protocol)
            .collect(Collectors.joining(" & ", "    & ", " \\\\")));
    lines.add(
        table.columns().stream()
            .map(column -> column.listLength() == 0 ? "value" : "$" + column.length() + "$")
            .collect(Collectors.joining(" & ", "    model & ", " \\\\")));
    lines.add("    \\midrule");
    for (LensTable.Line line : table.lines()) {
      lines.add(cells(line, " & ", "    ", " \\\\"));
    }
    lines.add("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
    return String.join("\n", lines);
  }

  private static String cells(LensTable.Line line, String between, String before, String after) {
    return line.figures().stream()
        .map(TableFormat::decimals)
        .collect(Collectors.joining(between, before + line.model() + between, after));
  }
}
