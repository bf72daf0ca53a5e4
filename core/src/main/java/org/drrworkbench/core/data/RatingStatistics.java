package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What a data set looks like in numbers.
 *
 * @param users users with at least one rating
 * @param items items with at least one rating
 * @param ratings rows
 * @param min lowest rating
 * @param max highest rating
 * @param mean mean rating
 * @param density ratings as a share of users times items
 * @param firstTime earliest time stamp in seconds since 1970; empty when there are none
 * @param lastTime latest time stamp
 * @param duplicates rows of the source merged into a later one of the same user and item
 * @param implicit rows of the source that hold no rating but say that something was used
 * @param histogram how often each rating occurs, lowest first
 */
public record RatingStatistics(
    int users,
    int items,
    int ratings,
    double min,
    double max,
    double mean,
    double density,
    OptionalLong firstTime,
    OptionalLong lastTime,
    int duplicates,
    long implicit,
    List<Bin> histogram) {
  private static final int MOST_BINS = 20;

  /**
   * Ratings from {@code from} to {@code to}, of which the last bin holds its upper end too.
   *
   * @param from lowest rating of the bin
   * @param to the next bin's lowest rating; equal to {@code from} where a bin is a single value
   * @param count how many ratings
   */
  public record Bin(double from, double to, int count) {}

  public RatingStatistics {
    histogram = List.copyOf(histogram);
  }

  /** The statistics of a data set with at least one rating. */
  public static RatingStatistics of(DataSet dataSet) {
    RatingLog log = dataSet.log();
    if (log.size() == 0) {
      throw new IllegalArgumentException("A data set without ratings has no statistics.");
    }
    boolean[] userSeen = new boolean[log.userCount()];
    boolean[] itemSeen = new boolean[log.itemCount()];
    float[] ratings = new float[log.size()];
    double sum = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (int row = 0; row < log.size(); row++) {
      userSeen[log.user(row)] = true;
      itemSeen[log.item(row)] = true;
      ratings[row] = log.rating(row);
      sum += log.rating(row);
      first = Math.min(first, log.time(row));
      last = Math.max(last, log.time(row));
    }
    TreeMap<Double, Integer> counts = counts(ratings);
    int users = trueCount(userSeen);
    int items = trueCount(itemSeen);
    return new RatingStatistics(
        users,
        items,
        log.size(),
        counts.firstKey(),
        counts.lastKey(),
        sum / log.size(),
        (double) log.size() / users / items,
        log.hasTimes() ? OptionalLong.of(first) : OptionalLong.empty(),
        log.hasTimes() ? OptionalLong.of(last) : OptionalLong.empty(),
        dataSet.duplicates(),
        dataSet.report().implicit(),
        histogram(counts));
  }

  /** How often each rating occurs. */
  private static TreeMap<Double, Integer> counts(float[] ratings) {
    Arrays.sort(ratings);
    TreeMap<Double, Integer> counts = new TreeMap<>();
    int from = 0;
    for (int row = 1; row <= ratings.length; row++) {
      if (row == ratings.length || ratings[row] != ratings[from]) {
        counts.put((double) ratings[from], row - from);
        from = row;
      }
    }
    return counts;
  }

  private static int trueCount(boolean[] flags) {
    int count = 0;
    for (boolean flag : flags) {
      count += flag ? 1 : 0;
    }
    return count;
  }

  /** A bin for each value where there are few values, else bins of equal width. */
  private static List<Bin> histogram(TreeMap<Double, Integer> counts) {
    List<Bin> bins = new ArrayList<>();
    if (counts.size() <= MOST_BINS) {
      counts.forEach((value, count) -> bins.add(new Bin(value, value, count)));
      return bins;
    }
    double min = counts.firstKey();
    double width = (counts.lastKey() - min) / MOST_BINS;
    int[] byBin = new int[MOST_BINS];
    counts.forEach(
        (value, count) -> byBin[Math.min(MOST_BINS - 1, (int) ((value - min) / width))] += count);
    for (int bin = 0; bin < MOST_BINS; bin++) {
      bins.add(new Bin(min + bin * width, min + (bin + 1) * width, byBin[bin]));
    }
    return bins;
  }
}
