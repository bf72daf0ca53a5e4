package org.drrworkbench.core.data;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads ratings from a text file of any layout. Users and items are numbered in the order in which
 * they appear. Where a user rated an item several times the last row of the file counts, and {@link
 * DataSet#duplicates} tells how many rows that dropped.
 */
public final class DelimitedReader {
  private final DelimitedFormat format;

  public DelimitedReader(DelimitedFormat format) {
    this.format = format;
  }

  /**
   * @param id the data set's name in specs and results
   * @param file the ratings, plain or gzipped
   * @throws DataException one sentence naming file and line
   */
  public DataSet read(String id, Path file) {
    DelimitedFile lines = new DelimitedFile(file, format.separator(), true, format.charset());
    RatingRows rows = new RatingRows(format.timeColumn().isPresent());
    RatingRows.Indexes users = new RatingRows.Indexes();
    RatingRows.Indexes items = new RatingRows.Indexes();
    int needed = format.columnsNeeded();
    boolean[] headerSeen = {!format.header()};
    lines.forEach(
        line -> {
          line.require(needed);
          if (!headerSeen[0]) {
            headerSeen[0] = true;
            return;
          }
          addRow(line, rows, users, items);
        });
    if (rows.isEmpty()) {
      throw new DataException(file + " holds no ratings; give a file with at least one.");
    }
    List<String> itemIds = items.ids();
    List<List<String>> noAttributes = Collections.nCopies(itemIds.size(), List.of());
    Catalogue catalogue = new Catalogue(users.ids(), itemIds, itemIds, noAttributes);
    return rows.toDataSet(id, scaleOf(rows, file), catalogue);
  }

  private void addRow(
      DelimitedLine line, RatingRows rows, RatingRows.Indexes users, RatingRows.Indexes items) {
    @Nullable RatingScale scale = format.scale();
    int column = format.ratingColumn();
    String user = line.text(format.userColumn(), "user");
    String item = line.text(format.itemColumn(), "item");
    float rating = scale == null ? line.rating(column) : line.rating(column, scale);
    long time =
        format.timeColumn().isPresent()
            ? line.time(format.timeColumn().getAsInt(), format.timeUnit())
            : 0;
    rows.add(users.of(user), items.of(item), rating, time);
  }

  private RatingScale scaleOf(RatingRows rows, Path file) {
    @Nullable RatingScale given = format.scale();
    if (given != null) {
      return given;
    }
    float[] range = rows.range();
    if (range[0] == range[1]) {
      throw new DataException(
          "All ratings of " + file + " are " + range[0] + "; give the rating scale.");
    }
    return new RatingScale(range[0], range[1]);
  }
}
