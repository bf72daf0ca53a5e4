package org.drrworkbench.experiments.spec;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a delimited file keeps what. Columns count from 1.
 *
 * @param separator what stands between two fields, one character or several
 * @param header whether the first line names the columns
 * @param user column of the user
 * @param item column of the item
 * @param rating column of the rating
 * @param time column of the time, or null when there is none
 * @param timeUnit {@code seconds}, {@code milliseconds} or {@code microseconds} since 1970; null
 *     for seconds
 * @param quote the character that fields may stand in, or {@code none}; null for the double quote
 * @param encoding the character set's name, such as {@code windows-1252}; null for UTF-8
 */
public record DelimitedColumns(
    String separator,
    boolean header,
    int user,
    int item,
    int rating,
    @Nullable Integer time,
    @Nullable String timeUnit,
    @Nullable String quote,
    @Nullable String encoding) {
  /** The word for files whose fields never stand in quotes. */
  public static final String NO_QUOTE = "none";

  private static final List<String> TIME_UNITS = List.of("seconds", "milliseconds", "microseconds");

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
    if (timeUnit != null && !TIME_UNITS.contains(timeUnit)) {
      throw new SpecException(
          "data.columns.timeUnit is '" + timeUnit + "'; it must be one of " + TIME_UNITS + ".");
    }
    if (quote != null && quote.length() != 1 && !quote.equals(NO_QUOTE)) {
      throw new SpecException(
          "data.columns.quote is '" + quote + "'; it must be one character or none.");
    }
    if (encoding != null && !isEncoding(encoding)) {
      throw new SpecException(
          "data.columns.encoding is '"
              + encoding
              + "'; it must be a character set, such as UTF-8 or windows-1252.");
    }
  }

  /** Columns of UTF-8 text with times in seconds. */
  public DelimitedColumns(
      String separator, boolean header, int user, int item, int rating, @Nullable Integer time) {
    this(separator, header, user, item, rating, time, null, null, null);
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name) && Charset.forName(name).canEncode();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
