package org.drrworkbench.experiments.compare;

import java.util.List;
import java.util.Locale;

/** The forms in which tables are written. */
public enum TableFormat {
  /** Aligned for a terminal, at most 100 columns. */
  TEXT {
    @Override
    public String render(List<ResultTable> tables) {
      return TextTables.render(tables);
    }
  },
  /** One figure a line, with a header. */
  CSV {
    @Override
    public String render(List<ResultTable> tables) {
      return CsvTables.render(tables);
    }
  },
  /** One booktabs table for each table. */
  LATEX {
    @Override
    public String render(List<ResultTable> tables) {
      return LatexTables.render(tables);
    }
  },
  MARKDOWN {
    @Override
    public String render(List<ResultTable> tables) {
      return MarkdownTables.render(tables);
    }
  },
  JSON {
    @Override
    public String render(List<ResultTable> tables) {
      return JsonTables.render(tables);
    }
  };

  /** The tables as text ending in a line end. */
  public abstract String render(List<ResultTable> tables);

  /**
   * The format of a word.
   *
   * @throws IllegalArgumentException one sentence with the known words
   */
  public static TableFormat of(String word) {
    for (TableFormat format : values()) {
      if (format.name().toLowerCase(Locale.ROOT).equals(word)) {
        return format;
      }
    }
    throw new IllegalArgumentException(
        "There is no table format '" + word + "'; choose from text, csv, latex, markdown, json.");
  }

  /** What follows a figure that averages fewer runs than others, such as {@code " (3 of 5)"}. */
  static String coverage(ResultTable.Cell cell) {
    return cell.complete() ? "" : " (" + cell.coverage() + ")";
  }

  /** A figure with four decimals. */
  static String decimals(double figure) {
    return Double.isNaN(figure) ? "-" : String.format(Locale.ROOT, "%.4f", figure);
  }
}
