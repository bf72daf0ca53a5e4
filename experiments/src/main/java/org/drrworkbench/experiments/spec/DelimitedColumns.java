package org.drrworkbench.experiments.spec;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
 * @param timeUnit {@code seconds}, {@code milliseconds} or {@code microseconds} since 1970; null to
 *     find it out from the first lines
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

  private static final List<String> PLACES = List.of("user", "item", "rating", "time");
  private static final List<String> TIME_UNITS = List.of("seconds", "milliseconds", "microseconds");

  public DelimitedColumns {
    if (separator.isEmpty() || separator.contains("\n") || separator.contains("\r")) {
      throw new SpecException(
          "data.columns.separator is empty or breaks the line; it must be a character or more.");
    }
    Range.whole("data.columns.user", user, 1, 1000);
    Range.whole("data.columns.item", item, 1, 1000);
    Range.whole("data.columns.rating", rating, 1, 1000);
    if (time != null) {
      Range.whole("data.columns.time", time, 1, 1000);
    }
    List<Integer> places =
        Stream.of(user, item, rating, time).filter(place -> place != null).toList();
    if (places.stream().distinct().count() < places.size()) {
      throw new SpecException(
          "data.columns puts user, item, rating and time in columns "
              + places
              + "; each needs a column of its own.");
    }
    if (timeUnit != null && !TIME_UNITS.contains(timeUnit)) {
      throw new SpecException(
          "data.columns.timeUnit is '" + timeUnit + "'; it must be one of " + TIME_UNITS + ".");
    }
    if (quote != null && quote.length() != 1 && !quote.equals(NO_QUOTE)) {
      throw new SpecException(
          "data.columns.quote is '" + quote + "'; it must be one character or none.");
    }
    if (quote != null && quote.length() == 1 && separator.contains(quote)) {
      throw new SpecException(
          "data.columns.quote is '" + quote + "', which is in the separator; choose another.");
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

  /**
   * The same layout with the columns where a text says, such as {@code user=2,item=1,rating=3} or
   * with {@code time=4} too.
   *
   * @throws SpecException if the text says something else
   */
  public DelimitedColumns withPlaces(String text) {
    Map<String, Integer> places = places(text);
    Integer newTime = places.get("time");
    return new DelimitedColumns(
        separator,
        header,
        place(text, places, "user"),
        place(text, places, "item"),
        place(text, places, "rating"),
        newTime,
        Objects.equals(newTime, time) ? timeUnit : null,
        quote,
        encoding);
  }

  private static Map<String, Integer> places(String text) {
    Map<String, Integer> places = new HashMap<>();
    for (String part : text.split(",", -1)) {
      String[] sides = part.strip().split("=", -1);
      if (sides.length != 2 || !PLACES.contains(sides[0]) || !sides[1].matches("[0-9]{1,4}")) {
        throw badPlaces(text, "it must be such as user=1,item=2,rating=3 or with time=4 too");
      }
      if (places.put(sides[0], Integer.valueOf(sides[1])) != null) {
        throw badPlaces(text, "it may name " + sides[0] + " once");
      }
    }
    return places;
  }

  private static int place(String text, Map<String, Integer> places, String name) {
    Integer place = places.get(name);
    if (place == null) {
      throw badPlaces(text, "add " + name + "=N, where the " + name + " stands");
    }
    return place;
  }

  private static SpecException badPlaces(String text, String wanted) {
    return new SpecException("columns is '" + text + "'; " + wanted + ".");
  }

  private static boolean isEncoding(String name) {
    try {
      return Charset.isSupported(name) && Charset.forName(name).canEncode();
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return false;
    }
  }
}
