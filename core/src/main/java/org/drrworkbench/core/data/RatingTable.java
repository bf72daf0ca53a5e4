package org.drrworkbench.core.data;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A table with a row for each user and a column for each item, as Jester was published: a
 * spreadsheet (.xls, .xlsx) or its re-export as comma-separated text.
 */
record RatingTable(SourceFile file) {
  private static final int MOST_COLUMNS = 1000;

  /** Takes one row: where it stands and its numbers, NaN for an empty cell. */
  @FunctionalInterface
  interface Consumer {
    void accept(DelimitedLine line, float[] cells);
  }

  /**
   * Hands over every row in turn.
   *
   * @throws DataException if the file cannot be read or a cell holds no number
   */
  void forEach(RatingCollector collector, Consumer consumer) {
    String name = file.name().toLowerCase(Locale.ROOT);
    if (name.endsWith(".xls") || name.endsWith(".xlsx")) {
      new SpreadsheetRows(file)
          .forEach(
              (row, cells) -> {
                DelimitedLine line = line(row);
                collector.row(() -> consumer.accept(line, cells));
              });
    } else {
      new DelimitedFile(file, ",", null, StandardCharsets.UTF_8)
          .forEach(line -> collector.row(() -> consumer.accept(line, numbers(line))));
    }
  }

  private DelimitedLine line(long row) {
    return new DelimitedLine(file, ",", row, List.of());
  }

  private static float[] numbers(DelimitedLine line) {
    int columns = line.fields().size();
    if (columns > MOST_COLUMNS) {
      throw line.bad(columns + " columns where at most " + MOST_COLUMNS + " make sense");
    }
    float[] cells = new float[columns];
    for (int column = 0; column < columns; column++) {
      cells[column] = line.optional(column).isEmpty() ? Float.NaN : line.rating(column);
    }
    // A line that ends in a separator has an empty field more.
    boolean openEnd = columns > 1 && Float.isNaN(cells[columns - 1]);
    return openEnd ? Arrays.copyOf(cells, columns - 1) : cells;
  }
}
