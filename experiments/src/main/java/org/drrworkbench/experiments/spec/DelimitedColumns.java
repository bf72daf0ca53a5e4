package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Where a delimited file keeps what. Columns count from 1.
 *
 * @param separator what stands between two fields, one character or several
 * @param header whether the first line names the columns
 * @param user column of the user
 * @param item column of the item
 * @param rating column of the rating
 * @param time column of the time in seconds since 1970, or null when there is none
 */
public record DelimitedColumns(
    String separator, boolean header, int user, int item, int rating, @Nullable Integer time) {
  public DelimitedColumns {
    if (separator.isEmpty()) {
      throw new SpecException("data.columns.separator is empty; it must be a character or more.");
    }
    Range.whole("data.columns.user", user, 1, 1000);
    Range.whole("data.columns.item", item, 1, 1000);
    Range.whole("data.columns.rating", rating, 1, 1000);
    if (time != null) {
      Range.whole("data.columns.time", time, 1, 1000);
    }
  }
}
