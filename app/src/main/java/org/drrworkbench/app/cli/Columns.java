package org.drrworkbench.app.cli;

import java.io.PrintWriter;
import java.util.List;

/** Lists for the terminal: words in aligned columns, the last one free. */
final class Columns {
  private Columns() {}

  static void print(PrintWriter out, List<List<String>> rows) {
    int[] widths = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
    for (List<String> row : rows) {
      for (int column = 0; column < row.size() - 1; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        line.append(row.get(column));
        if (column < row.size() - 1) {
          line.append(" ".repeat(widths[column] - row.get(column).length() + 2));
        }
      }
      out.println(line.toString().stripTrailing());
    }
  }
}
