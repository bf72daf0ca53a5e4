package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Titles, attributes and features of items, found after the ratings were read. */
final class ItemDetails {
  private static final Pattern YEAR_AT_END = Pattern.compile("\\(([12]\\d{3})\\)\\s*$");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]{3,40}");
  private static final int LONGEST_TITLE = 300;

  private final List<String> titles;
  private final List<List<String>> attributes;
  private final SparseFeatures.Builder features = new SparseFeatures.Builder();

  /**
   * @param itemIds stand for titles until those are set
   */
  ItemDetails(List<String> itemIds) {
    titles = new ArrayList<>(itemIds);
    attributes = new ArrayList<>(Collections.nCopies(itemIds.size(), List.of()));
  }

  /** Sets a title; a blank one leaves the identifier. */
  void title(int item, String title) {
    String text = title.strip();
    if (!text.isEmpty()) {
      titles.set(
          item, text.length() > LONGEST_TITLE ? text.substring(0, LONGEST_TITLE) + "..." : text);
    }
  }

  void attributes(int item, List<String> given) {
    attributes.set(item, List.copyOf(given));
  }

  /** Sets the genres, which are attributes and features. */
  void genres(int item, List<String> genres) {
    attributes(item, genres);
    genres.forEach(genre -> features.add(item, "genre", genre));
  }

  /** The year that stands in parentheses at the end of a title. */
  void yearOfTitle(int item, String title) {
    Matcher year = YEAR_AT_END.matcher(title);
    if (year.find()) {
      features.add(item, "year", year.group(1));
    }
  }

  /** The words of a text, in lower case. */
  void words(int item, String text) {
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      features.add(item, "word", word.group().toLowerCase(Locale.ROOT));
    }
  }

  void feature(int item, String kind, String value) {
    features.add(item, kind, value);
  }

  /** The catalogue of the items and of users with the given features. */
  Catalogue catalogue(
      List<String> userIds, List<String> itemIds, SparseFeatures.Builder userFeatures) {
    return new Catalogue(
        userIds,
        itemIds,
        titles,
        attributes,
        userFeatures.build(userIds.size()),
        features.build(itemIds.size()));
  }
}
