package org.drrworkbench.core.data;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a text file of ratings is laid out. Columns count from 0.
 *
 * @param separator what stands between two fields, one character or several ({@code ::})
 * @param quote the character that fields may stand in; null when there is none
 * @param header whether the first line names the columns and holds no rating
 * @param userColumn where the user identifier stands
 * @param itemColumn where the item identifier stands
 * @param ratingColumn where the rating stands
 * @param timeColumn where the time stamp stands; empty when the file has none
 * @param timeUnit unit of the time stamps, counted from 1970
 * @param scale the rating scale, or null to take it from the lowest and highest rating of the file
 * @param charset the file's character set
 */
public record DelimitedFormat(
    String separator,
    @Nullable Character quote,
    boolean header,
    int userColumn,
    int itemColumn,
    int ratingColumn,
    OptionalInt timeColumn,
    TimeUnit timeUnit,
    @Nullable RatingScale scale,
    Charset charset) {
  public DelimitedFormat {
    if (separator.isEmpty() || separator.contains("\n") || separator.contains("\r")) {
      throw new IllegalArgumentException(
          "The separator must be one or more characters without a line break.");
    }
    if (quote != null && (quote == '\n' || quote == '\r' || separator.indexOf(quote) >= 0)) {
      throw new IllegalArgumentException(
          "The quote must be a character that is neither a line break nor in the separator.");
    }
    List<Integer> columns =
        Stream.concat(Stream.of(userColumn, itemColumn, ratingColumn), timeColumn.stream().boxed())
            .toList();
    if (Collections.min(columns) < 0 || columns.stream().distinct().count() < columns.size()) {
      throw new IllegalArgumentException(
          "The columns of user, item, rating and time must be different and not negative, but are "
              + columns
              + ".");
    }
  }

  /**
   * User, item, rating in the first three columns, fields that may stand in double quotes, UTF-8,
   * no time stamps, scale from the data.
   */
  public static DelimitedFormat of(String separator, boolean header) {
    return new DelimitedFormat(
        separator,
        '"',
        header,
        0,
        1,
        2,
        OptionalInt.empty(),
        TimeUnit.SECONDS,
        null,
        StandardCharsets.UTF_8);
  }

  /** The same layout with the three columns elsewhere. */
  public DelimitedFormat withColumns(int user, int item, int rating) {
    return new DelimitedFormat(
        separator, quote, header, user, item, rating, timeColumn, timeUnit, scale, charset);
  }

  /** The same layout with fields in another quote; null for none. */
  public DelimitedFormat withQuote(@Nullable Character other) {
    return new DelimitedFormat(
        separator,
        other,
        header,
        userColumn,
        itemColumn,
        ratingColumn,
        timeColumn,
        timeUnit,
        scale,
        charset);
  }

  /** The same layout with time stamps. */
  public DelimitedFormat withTime(int column, TimeUnit unit) {
    return new DelimitedFormat(
        separator,
        quote,
        header,
        userColumn,
        itemColumn,
        ratingColumn,
        OptionalInt.of(column),
        unit,
        scale,
        charset);
  }

  /** The same layout with a rating scale of its own; ratings off it are an error. */
  public DelimitedFormat withScale(RatingScale given) {
    return new DelimitedFormat(
        separator,
        quote,
        header,
        userColumn,
        itemColumn,
        ratingColumn,
        timeColumn,
        timeUnit,
        given,
        charset);
  }

  /** The same layout in another character set. */
  public DelimitedFormat withCharset(Charset other) {
    return new DelimitedFormat(
        separator,
        quote,
        header,
        userColumn,
        itemColumn,
        ratingColumn,
        timeColumn,
        timeUnit,
        scale,
        other);
  }

  /** The layout in words, for the user to check. */
  public String description() {
    return "text separated by "
        + DelimitedFile.shown(separator)
        + (header ? " with a header" : " without a header")
        + ", user in column "
        + (userColumn + 1)
        + ", item in "
        + (itemColumn + 1)
        + ", rating in "
        + (ratingColumn + 1)
        + (timeColumn.isPresent()
            ? ", time in "
                + (timeColumn.getAsInt() + 1)
                + " ("
                + timeUnit.name().toLowerCase(Locale.ROOT)
                + ")"
            : ", no time stamps")
        + (charset.equals(StandardCharsets.UTF_8) ? "" : ", in " + charset.name());
  }

  /** How many columns every line needs. */
  int columnsNeeded() {
    int last = Math.max(userColumn, Math.max(itemColumn, ratingColumn));
    return Math.max(last, timeColumn.orElse(0)) + 1;
  }
}
