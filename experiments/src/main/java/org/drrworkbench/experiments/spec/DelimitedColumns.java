package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.Nullable;

/**
 * Where a delimited file keeps what. A column is a name of the header line or a number from 1.
 *
 * @param separator one character, or null to find it out
 * @param header whether the first line names the columns, or null to find it out
 * @param user column of the user
 * @param item column of the item
 * @param rating column of the rating
 * @param time column of the time in seconds since 1970, or null when there is none
 */
public record DelimitedColumns(
    @Nullable String separator,
    @Nullable Boolean header,
    String user,
    String item,
    String rating,
    @Nullable String time) {
  public DelimitedColumns {
    if (separator != null && separator.length() != 1) {
      throw new SpecException(
          "data.columns.separator is '" + separator + "'; it must be one character.");
    }
    Range.word("data.columns.user", user);
    Range.word("data.columns.item", item);
    Range.word("data.columns.rating", rating);
  }
}
