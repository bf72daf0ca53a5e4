package org.drrworkbench.experiments.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables for a paper; they need {@code \\usepackage{booktabs}}. The best is bold. */
final class LatexTables {
  private LatexTables() {}

  static String render(List<ResultTable> tables) {
    StringBuilder text = new StringBuilder("% Needs \\usepackage{booktabs} and UTF-8 input.\n");
    for (ResultTable table : tables) {
      int columns = table.listLengths().size();
      text.append("\\begin{table}\n  \\centering\n  \\caption{");
      text.append(escape(table.title() + ". " + String.join(" ", table.card())));
      text.append("}\n  \\begin{tabular}{l").append("r".repeat(columns)).append("}\n");
      text.append("    \\toprule\n    model");
      table
          .listLengths()
          .forEach(length -> text.append(length == 0 ? " & value" : " & $L=" + length + "$"));
      text.append(" \\\\\n");
      for (ResultTable.Block block : table.blocks()) {
        text.append("    \\midrule\n    \\multicolumn{").append(columns + 1).append("}{l}{");
        text.append(escape(block.metric() + " (users: " + block.users() + ")")).append("} \\\\\n");
        block.lines().forEach(line -> appendLine(text, line));
      }
      text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n");
    }
    return text.toString();
  }

  private static void appendLine(StringBuilder text, ResultTable.Line line) {
    String name = escape(line.model());
    text.append("    ").append(line.reference() ? "\\textit{" + name + " (reference)}" : name);
    for (ResultTable.Cell cell : line.cells()) {
      text.append(" & ").append(cell(cell));
    }
    text.append(" \\\\\n");
  }

  private static String cell(ResultTable.@Nullable Cell cell) {
    if (cell == null) {
      return "";
    }
    SeedGroup group = cell.group();
    // Negative figures need mathematics for a minus instead of a hyphen.
    String mean = TableFormat.decimals(group.mean());
    String figure = cell.best() ? "\\mathbf{" + mean + "}" : mean;
    String interval =
        group.hasInterval() ? " \\pm " + TableFormat.decimals(group.halfInterval()) : "";
    String shown = Double.isNaN(group.mean()) ? "--" : "$" + figure + interval + "$";
    return shown + TableFormat.coverage(cell);
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      switch (c) {
        case '\\' -> escaped.append("\\textbackslash{}");
        case '~' -> escaped.append("\\textasciitilde{}");
        case '^' -> escaped.append("\\textasciicircum{}");
        case '\u00b1' -> escaped.append("$\\pm$");
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
