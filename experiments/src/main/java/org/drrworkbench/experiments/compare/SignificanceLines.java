package org.drrworkbench.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The tests of one block as a small table of words, for formats that are read and not parsed. */
final class SignificanceLines {
  static final List<String> HEAD =
      List.of(
          "model",
          "L",
          "against",
          "difference [95 % interval]",
          "d_z",
          "p(t)",
          "p(Wilcoxon)",
          "users",
          "dropped");

  private SignificanceLines() {}

  /** One line for each test, in the order of models and list lengths; p after Holm's correction. */
  static List<List<String>> of(ResultTable.Block block) {
    List<List<String>> lines = new ArrayList<>();
    for (ResultTable.Line line : block.lines()) {
      for (int column = 0; column < line.cells().size(); column++) {
        ResultTable.Cell cell = line.cells().get(column);
        Significance found = cell == null ? null : cell.significance();
        if (found != null) {
          int length = block.listLengths().get(column);
          lines.add(line(line.model(), length == 0 ? "" : Integer.toString(length), found));
        }
      }
    }
    return lines;
  }

  private static List<String> line(String model, String length, Significance found) {
    PairedTest test = found.test();
    return List.of(
        model,
        length,
        found.baseline(),
        signed(test.meanDifference())
            + " ["
            + signed(test.meanDifference() - test.halfInterval())
            + ", "
            + signed(test.meanDifference() + test.halfInterval())
            + "]",
        Double.isNaN(test.effectSize())
            ? "-"
            : String.format(Locale.ROOT, "%+.2f", test.effectSize()),
        p(found.tTest()),
        p(found.wilcoxon()),
        Integer.toString(test.users()),
        Integer.toString(found.dropped()));
  }

  private static String signed(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%+.4f", figure);
  }

  private static String p(double value) {
    return value < 0.0001 ? "<0.0001" : TableFormat.decimals(value);
  }
}
