package org.drrworkbench.core.data;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How the ratings of a data set are spread over users, items and time.
 *
 * @param perUser how many users have at least so many ratings, by rising number of ratings
 * @param perItem how many items have at least so many ratings, likewise
 * @param period the stretch of time that {@code activity} counts in
 * @param activity ratings in each stretch from the first with one to the last; empty without times,
 *     and where they are a thousand years from 1970 or more
 * @param head the items with most ratings, most first; of equals, the earlier in the catalogue
 */
public record RatingProfile(
    List<AtLeast> perUser,
    List<AtLeast> perItem,
    Period period,
    List<Activity> activity,
    List<Popular> head) {
  private static final int HEAD = 20;
  private static final int MOST_DAYS = 90;
  private static final int MOST_MONTHS = 240;

  /** A thousand years in seconds: what is further from 1970 is no time stamp in seconds. */
  private static final long LONGEST = 1000L * 366 * 24 * 60 * 60;

  /** A stretch of the calendar, in UTC. */
  public enum Period {
    DAY(ChronoUnit.DAYS),
    MONTH(ChronoUnit.MONTHS),
    YEAR(ChronoUnit.YEARS);

    private final ChronoUnit unit;

    Period(ChronoUnit unit) {
      this.unit = unit;
    }

    private LocalDate startOf(LocalDate day) {
      return switch (this) {
        case DAY -> day;
        case MONTH -> day.withDayOfMonth(1);
        case YEAR -> day.withDayOfYear(1);
      };
    }
  }

  /**
   * So many have at least that many ratings.
   *
   * @param ratings number of ratings, 1 or more
   * @param count users or items with at least that many
   */
  public record AtLeast(int ratings, int count) {}

  /**
   * @param from first day of the stretch
   * @param ratings ratings in it
   */
  public record Activity(LocalDate from, int ratings) {}

  /**
   * An item at the head of the catalogue.
   *
   * @param item index
   * @param title title; the identifier where the source has none
   * @param ratings how many it has
   * @param mean their mean
   */
  public record Popular(int item, String title, int ratings, double mean) {}

  public RatingProfile {
    perUser = List.copyOf(perUser);
    perItem = List.copyOf(perItem);
    activity = List.copyOf(activity);
    head = List.copyOf(head);
  }

  /** The profile of a data set. */
  public static RatingProfile of(DataSet dataSet) {
    RatingLog log = dataSet.log();
    int[] ofUser = new int[log.userCount()];
    int[] ofItem = new int[log.itemCount()];
    double[] sums = new double[log.itemCount()];
    for (int row = 0; row < log.size(); row++) {
      ofUser[log.user(row)]++;
      ofItem[log.item(row)]++;
      sums[log.item(row)] += log.rating(row);
    }
    List<Popular> head =
        IntStream.range(0, ofItem.length)
            .filter(item -> ofItem[item] > 0)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(item -> -ofItem[item])
                    .thenComparingInt(item -> item))
            .limit(HEAD)
            .map(
                item ->
                    new Popular(
                        item,
                        dataSet.catalogue().titles().get(item),
                        ofItem[item],
                        sums[item] / ofItem[item]))
            .toList();
    Span span = span(log);
    Period period = span == null ? Period.DAY : span.period();
    return new RatingProfile(
        atLeast(ofUser),
        atLeast(ofItem),
        period,
        span == null ? List.of() : activity(log, period),
        head);
  }

  private static List<AtLeast> atLeast(int[] counts) {
    int[] sorted = counts.clone();
    Arrays.sort(sorted);
    List<AtLeast> steps = new ArrayList<>();
    for (int k = 0; k < sorted.length; k++) {
      if (sorted[k] > 0 && (k == 0 || sorted[k] != sorted[k - 1])) {
        steps.add(new AtLeast(sorted[k], sorted.length - k));
      }
    }
    return steps;
  }

  private static LocalDate day(long seconds) {
    return Instant.ofEpochSecond(seconds).atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** First and last time stamp. */
  private record Span(long first, long last) {
    /** Whether somebody can have rated then. */
    boolean plausible() {
      return first > -LONGEST && last < LONGEST;
    }

    Period period() {
      if (ChronoUnit.DAYS.between(day(first), day(last)) < MOST_DAYS) {
        return Period.DAY;
      }
      return ChronoUnit.MONTHS.between(day(first), day(last)) < MOST_MONTHS
          ? Period.MONTH
          : Period.YEAR;
    }
  }

  private static @Nullable Span span(RatingLog log) {
    if (!log.hasTimes() || log.size() == 0) {
      return null;
    }
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < log.size(); row++) {
      first = Math.min(first, log.time(row));
      last = Math.max(last, log.time(row));
    }
    Span span = new Span(first, last);
    return span.plausible() ? span : null;
  }

  private static List<Activity> activity(RatingLog log, Period period) {
    SortedMap<LocalDate, Integer> counts = new TreeMap<>();
    for (int row = 0; row < log.size(); row++) {
      counts.merge(period.startOf(day(log.time(row))), 1, Integer::sum);
    }
    List<Activity> all = new ArrayList<>();
    if (!counts.isEmpty()) {
      for (LocalDate from = counts.firstKey();
          !from.isAfter(counts.lastKey());
          from = from.plus(1, period.unit)) {
        all.add(new Activity(from, counts.getOrDefault(from, 0)));
      }
    }
    return all;
  }
}
