package org.drrworkbench.core.data;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which columns of a header hold what, by the names that published data sets use: {@code userId},
 * {@code parent_asin}, {@code Book-Rating}, {@code item_id:token}, {@code unixReviewTime}. Columns
 * count from 0; -1 stands for a column that is not there.
 */
record ColumnNames(int user, int item, int rating, int time) {
  /** At most four: matching is recursive, and a torn file may hold thousands of one letter. */
  private static final String ENDS = "(id|no|name|nr|index|token|float|s){0,4}";

  private static final Pattern USER =
      Pattern.compile("(user|reviewer|customer|member|session)" + ENDS);
  private static final Pattern ITEM =
      Pattern.compile(
          "(parent)?(item|movie|film|book|isbn|asin|joke|product|song|track|article|artist)"
              + ENDS);
  private static final Pattern RATING =
      Pattern.compile("(user|item|movie|book)?(rating|score|star|overall)(value)?" + ENDS);
  private static final Pattern TIME =
      Pattern.compile("(unix)?(review|rating)?(time|timestamp|date)(stamp|seconds|ms)?" + ENDS);

  static ColumnNames of(List<String> header) {
    List<String> words =
        header.stream()
            .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""))
            .toList();
    return new ColumnNames(
        first(words, USER), first(words, ITEM), first(words, RATING), first(words, TIME));
  }

  /** Whether user, item and rating were found. */
  boolean complete() {
    return user >= 0 && item >= 0 && rating >= 0;
  }

  private static int first(List<String> words, Pattern pattern) {
    for (int column = 0; column < words.size(); column++) {
      if (pattern.matcher(words.get(column)).matches()) {
        return column;
      }
    }
    return -1;
  }
}
