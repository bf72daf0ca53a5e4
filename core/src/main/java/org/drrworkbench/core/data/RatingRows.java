package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows on the way to a {@link RatingLog}, in blocks, so that growing never holds a column
 * twice.
 */
public final class RatingRows {
  private static final int BLOCK = 1 << 15;

  private final boolean timed;
  private int size;
  private final List<int[]> users = new ArrayList<>();
  private final List<int[]> items = new ArrayList<>();
  private final List<float[]> ratings = new ArrayList<>();
  private final List<long[]> times = new ArrayList<>();

  /**
   * @param timed whether rows have times; those of rows without are not looked at
   */
  public RatingRows(boolean timed) {
    this.timed = timed;
  }

  /**
   * Adds a row.
   *
   * @param time seconds since 1970
   */
  public void add(int user, int item, float rating, long time) {
    int at = size % BLOCK;
    if (at == 0) {
      if (size > Integer.MAX_VALUE - 2 * BLOCK) {
        throw new DataException("The data has more than two thousand million rows; take a part.");
      }
      users.add(new int[BLOCK]);
      items.add(new int[BLOCK]);
      ratings.add(new float[BLOCK]);
      if (timed) {
        times.add(new long[BLOCK]);
      }
    }
    int block = size / BLOCK;
    users.get(block)[at] = user;
    items.get(block)[at] = item;
    ratings.get(block)[at] = rating;
    if (timed) {
      times.get(block)[at] = time;
    }
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  int size() {
    return size;
  }

  /** Lowest and highest rating so far. */
  float[] range() {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      float rating = ratings.get(row / BLOCK)[row % BLOCK];
      min = Math.min(min, rating);
      max = Math.max(max, rating);
    }
    return new float[] {min, max};
  }

  /**
   * The data set of these rows, which are used up. Of rows that share user and item only the last
   * is kept, where it stands.
   */
  public DataSet toDataSet(String id, RatingScale scale, Catalogue catalogue) {
    Merged merged = merge(catalogue.userIds().size(), catalogue.itemIds().size(), scale, false);
    return new DataSet(id, merged.log(), catalogue, merged.duplicates());
  }

  /**
   * A log without repeated pairs.
   *
   * @param log one row for each pair, where the last of its rows stood
   * @param duplicates rows merged into a later one
   * @param conflicting pairs whose rows do not all hold one rating
   */
  record Merged(RatingLog log, int duplicates, int conflicting) {}

  /**
   * The log of these rows, which are used up.
   *
   * @param mean whether a repeated pair gets the mean of its ratings instead of the last
   */
  Merged merge(int userCount, int itemCount, RatingScale scale, boolean mean) {
    int[] user = new int[size];
    drain(users, user);
    int[] item = new int[size];
    drain(items, item);
    float[] rating = new float[size];
    drain(ratings, rating);
    long @Nullable [] time = timed ? new long[size] : null;
    if (time != null) {
      drain(times, time);
    }
    int rows = size;
    size = 0;
    RepeatedPairs repeated = RepeatedPairs.of(user, item, rating, userCount, itemCount, mean);
    if (repeated.duplicates() == 0) {
      return new Merged(
          RatingLog.owning(userCount, itemCount, scale, user, item, rating, time), 0, 0);
    }
    int n = 0;
    for (int row = 0; row < rows; row++) {
      if (!repeated.dropped().get(row)) {
        user[n] = user[row];
        item[n] = item[row];
        rating[n] = rating[row];
        if (time != null) {
          time[n] = time[row];
        }
        n++;
      }
    }
    RatingLog log =
        RatingLog.owning(
            userCount,
            itemCount,
            scale,
            Arrays.copyOf(user, n),
            Arrays.copyOf(item, n),
            Arrays.copyOf(rating, n),
            time == null ? null : Arrays.copyOf(time, n));
    return new Merged(log, repeated.duplicates(), repeated.conflicting());
  }

  /** Moves the blocks into a whole column and lets them go. */
  private void drain(List<?> blocks, Object column) {
    for (int block = 0; block < blocks.size(); block++) {
      int start = block * BLOCK;
      System.arraycopy(blocks.get(block), 0, column, start, Math.min(BLOCK, size - start));
    }
    blocks.clear();
  }
}
