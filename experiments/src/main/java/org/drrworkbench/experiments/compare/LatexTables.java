package org.drrworkbench.experiments.compare;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tables for a paper; they need {@code \\usepackage{booktabs}}, and {@code xcolor} where a model
 * was fitted on test rows. The best is bold, what is leaky red.
 */
final class LatexTables {
  private LatexTables() {}

  static String render(List<ResultTable> tables) {
    boolean leaky = tables.stream().anyMatch(ResultTable::leaky);
    StringBuilder text =
        new StringBuilder(
            leaky
                ? "% Needs \\usepackage{booktabs}, \\usepackage{xcolor} and UTF-8 input.\n"
                : "% Needs \\usepackage{booktabs} and UTF-8 input.\n");
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
      ArticleNotes notes = new ArticleNotes();
      for (ResultTable.Block block : table.blocks()) {
        text.append("    \\midrule\n    \\multicolumn{").append(columns + 1).append("}{l}{");
        text.append(escape(block.metric() + " (users: " + block.users() + ")")).append("} \\\\\n");
        block.lines().forEach(line -> appendLine(text, line, notes));
      }
      text.append("    \\bottomrule\n  \\end{tabular}\n");
      appendNotes(text, notes.sentences());
      text.append("\\end{table}\n");
    }
    return text.toString();
  }

  private static void appendLine(StringBuilder text, ResultTable.Line line, ArticleNotes notes) {
    text.append("    ").append(name(line));
    for (ResultTable.Cell cell : line.cells()) {
      text.append(" & ").append(line.leaky() ? red(cell(cell)) : cell(cell));
    }
    text.append(" \\\\\n");
    if (line.hasArticle()) {
      text.append("    \\quad\\textit{").append(ArticleNotes.LINE).append('}');
      line.cells().forEach(cell -> text.append(" & ").append(escape(notes.cell(cell))));
      text.append(" \\\\\n");
    }
  }

  private static void appendNotes(StringBuilder text, List<String> sentences) {
    for (int k = 0; k < sentences.size(); k++) {
      text.append("  \\par\\footnotesize ")
          .append(escape("[" + (k + 1) + "] " + sentences.get(k)))
          .append('\n');
    }
  }

  private static String name(ResultTable.Line line) {
    String name = escape(line.model());
    if (line.leaky()) {
      return red(name);
    }
    return line.reference() ? "\\textit{" + name + " (reference)}" : name;
  }

  private static String red(String text) {
    return "\\textcolor{red}{" + text + "}";
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
    String marks = cell.marks().isEmpty() ? "" : "^{" + dagger(cell.marks()) + "}";
    String shown = Double.isNaN(group.mean()) ? "--" : "$" + figure + interval + marks + "$";
    return shown + TableFormat.coverage(cell);
  }

  private static String dagger(String marks) {
    return marks
        .replace(Significance.BY_T, "\\dagger ")
        .replace(Significance.BY_WILCOXON, "\\ddagger ")
        .strip();
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
        case '\u2020' -> escaped.append("$\\dagger$");
        case '\u2021' -> escaped.append("$\\ddagger$");
        case '<', '>' -> escaped.append('$').append(c).append('$');
        case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append(c);
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
