package org.drrworkbench.app.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.drrworkbench.core.data.ContentFingerprint;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.RatingStatistics;
import org.jspecify.annotations.Nullable;

/** A data set in numbers, for the terminal and as JSON. */
final class DataFigures {
  private DataFigures() {}

  /** A row for each figure. */
  static List<List<String>> rows(DataSet ratings) {
    return of(ratings).entrySet().stream()
        .map(entry -> List.of(entry.getKey(), text(entry.getValue())))
        .toList();
  }

  /** The figures by name. */
  static Map<String, Object> of(DataSet ratings) {
    RatingStatistics statistics = RatingStatistics.of(ratings);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", ratings.id());
    map.put("users", statistics.users());
    map.put("items", statistics.items());
    map.put("ratings", statistics.ratings());
    map.put("implicit", statistics.implicit());
    putKept(map, "zerosAsNegative", ratings.report().zerosAsNegative());
    putKept(map, "zerosAsPositive", ratings.report().zerosAsPositive());
    map.put("min", asWritten(statistics.min()));
    map.put("max", asWritten(statistics.max()));
    map.put("mean", statistics.mean());
    map.put("density", statistics.density());
    putTime(map, "firstTime", statistics.firstTime());
    putTime(map, "lastTime", statistics.lastTime());
    map.put("duplicates", statistics.duplicates());
    map.put("conflicting", ratings.report().conflicting());
    map.put("unreadable", ratings.report().unreadable());
    map.put("clipped", ratings.report().clipped());
    map.put("dropped", ratings.report().dropped());
    map.put("fingerprint", ContentFingerprint.of(ratings));
    map.put("reading", ratings.report().reading());
    return map;
  }

  /**
   * A rating as a file says it: ratings are kept as floats, whose -9.95 is -9.949999809 as double.
   */
  private static double asWritten(double rating) {
    return Double.parseDouble(Float.toString((float) rating));
  }

  /** Only of data some of whose rows without a rating were kept. */
  private static void putKept(Map<String, Object> map, String key, long rows) {
    if (rows > 0) {
      map.put(key, rows);
    }
  }

  private static void putTime(Map<String, Object> map, String key, OptionalLong time) {
    if (time.isPresent()) {
      map.put(key, time.getAsLong());
    } else {
      map.put(key, null);
    }
  }

  private static String text(@Nullable Object value) {
    if (value == null) {
      return "none";
    }
    return value instanceof Double number
        ? String.format(Locale.ROOT, "%.6g", number)
        : value.toString();
  }
}
