package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes a reader's rows, applies the rules to those that are not as they should be, and counts what
 * happened. Users and items are numbered in the order in which they appear.
 */
final class RatingCollector {
  private static final int LISTED = 10;

  private final ReadingRules rules;
  private final @Nullable RatingScale scale;
  private final Indexes users = new Indexes();
  private final Indexes items = new Indexes();
  private final RatingRows ratings;
  private final List<String> firstUnreadable = new ArrayList<>();
  private long rows;
  private long unreadable;
  private long clipped;
  private long dropped;
  private long implicit;
  private long zerosAsNegative;
  private long zerosAsPositive;

  /**
   * @param scale null to take it from the lowest and highest rating
   */
  RatingCollector(boolean timed, ReadingRules rules, @Nullable RatingScale scale) {
    this.rules = rules;
    this.scale = scale;
    ratings = new RatingRows(timed);
  }

  /** Reads one row; what is wrong with it is thrown or counted, as the rules say. */
  void row(Runnable reading) {
    rows++;
    try {
      reading.run();
    } catch (DataException e) {
      if (rules.mostUnreadable() == 0) {
        throw e;
      }
      unreadable++;
      if (firstUnreadable.size() < LISTED) {
        firstUnreadable.add(e.getMessage());
      }
    }
  }

  /**
   * Adds a rating.
   *
   * @param line where it stands
   */
  void add(DelimitedLine line, String user, String item, float rating, long time) {
    requireOnScale(line, rating);
    float valid = rating;
    if (scale != null && !scale.contains(rating)) {
      if (rules.outOfScale() == ScalePolicy.DROP) {
        dropped++;
        return;
      }
      valid = (float) scale.clip(rating);
      clipped++;
    }
    ratings.add(users.of(user), items.of(item), valid, time);
  }

  /**
   * Refuses a rating beyond the scale where such are refused; for rows of several ratings, of which
   * all are added or none.
   */
  void requireOnScale(DelimitedLine line, float rating) {
    boolean refuse = rules.outOfScale() == null || rules.outOfScale() == ScalePolicy.REFUSE;
    if (refuse && scale != null && !scale.contains(rating)) {
      throw line.bad(
          "the rating "
              + rating
              + " is off the scale "
              + scale.min()
              + " to "
              + scale.max()
              + "; correct it, give another scale, or choose to clip or drop such rows");
    }
  }

  /**
   * Takes in a row that says only that something was used: it is counted, and kept as a rating at
   * an end of the scale where the rules say so.
   *
   * @param own the format's scale
   */
  void addZero(RatingScale own, String user, String item, long time) {
    switch (rules.zeros()) {
      case DROP -> implicit++;
      case NEGATIVE -> {
        zerosAsNegative++;
        ratings.add(users.of(user), items.of(item), (float) own.min(), time);
      }
      case POSITIVE -> {
        zerosAsPositive++;
        ratings.add(users.of(user), items.of(item), (float) own.max(), time);
      }
    }
  }

  Indexes users() {
    return users;
  }

  Indexes items() {
    return items;
  }

  /**
   * The data set of what was collected.
   *
   * @param place what an error calls the source
   * @param reading how the source was understood
   * @param catalogue makes the names from the identifiers of users and items
   * @throws DataException if there are no ratings, or more unreadable rows or repeated pairs than
   *     the rules allow
   */
  DataSet toDataSet(
      String id,
      String place,
      String reading,
      BiFunction<List<String>, List<String>, Catalogue> catalogue) {
    if (unreadable > rules.mostUnreadable() * rows) {
      throw new DataException(
          String.format(
              Locale.ROOT,
              "%s: %d of %d rows cannot be read, more than the share of %s that is allowed; the"
                  + " first: %s",
              place,
              unreadable,
              rows,
              rules.mostUnreadable(),
              firstUnreadable.get(0)));
    }
    if (ratings.isEmpty()) {
      String first = firstUnreadable.isEmpty() ? "" : "; the first row: " + firstUnreadable.get(0);
      throw new DataException(
          place
              + " holds no ratings"
              + (first.isEmpty() ? "; give a file with at least one." : first));
    }
    RatingScale range = scale == null ? range(place) : scale;
    RatingRows.Merged merged =
        ratings.merge(
            users.size(), items.size(), range, rules.duplicates() == DuplicatePolicy.MEAN);
    if (merged.duplicates() > 0 && rules.duplicates() == DuplicatePolicy.REFUSE) {
      throw new DataException(
          place
              + " repeats pairs of user and item in "
              + merged.duplicates()
              + " rows; choose to keep the last or the mean of each.");
    }
    ImportReport report =
        new ImportReport(
            reading,
            rows,
            unreadable,
            firstUnreadable,
            merged.duplicates(),
            merged.conflicting(),
            clipped,
            dropped,
            implicit,
            zerosAsNegative,
            zerosAsPositive);
    return new DataSet(id, merged.log(), catalogue.apply(users.ids(), items.ids()), report);
  }

  private RatingScale range(String place) {
    float[] range = ratings.range();
    if (range[0] == range[1]) {
      throw new DataException(
          "All ratings of " + place + " are " + range[0] + "; give the rating scale.");
    }
    return new RatingScale(range[0], range[1]);
  }
}
