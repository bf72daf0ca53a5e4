package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the rows of a file on the way to a {@link RatingLog}. */
final class RatingRows {
  private final boolean timed;
  private int size;
  private int[] users = new int[1024];
  private int[] items = new int[1024];
  private float[] ratings = new float[1024];
  private long[] times;

  RatingRows(boolean timed) {
    this.timed = timed;
    times = new long[timed ? 1024 : 0];
  }

  void add(int user, int item, float rating, long time) {
    if (size == users.length) {
      int capacity = size * 2;
      users = Arrays.copyOf(users, capacity);
      items = Arrays.copyOf(items, capacity);
      ratings = Arrays.copyOf(ratings, capacity);
      times = timed ? Arrays.copyOf(times, capacity) : times;
    }
    users[size] = user;
    items[size] = item;
    ratings[size] = rating;
    if (timed) {
      times[size] = time;
    }
    size++;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Lowest and highest rating so far. */
  float[] range() {
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    for (int row = 0; row < size; row++) {
      min = Math.min(min, ratings[row]);
      max = Math.max(max, ratings[row]);
    }
    return new float[] {min, max};
  }

  /**
   * The data set of these rows; of rows that share user and item only the last is kept, where it
   * stands.
   */
  DataSet toDataSet(String id, RatingScale scale, Catalogue catalogue) {
    int userCount = catalogue.userIds().size();
    int itemCount = catalogue.itemIds().size();
    boolean[] kept = lastOfEachPair(userCount, itemCount);
    int n = 0;
    for (int row = 0; row < size; row++) {
      if (kept[row]) {
        users[n] = users[row];
        items[n] = items[row];
        ratings[n] = ratings[row];
        if (timed) {
          times[n] = times[row];
        }
        n++;
      }
    }
    int duplicates = size - n;
    size = n;
    long @Nullable [] time = timed ? Arrays.copyOf(times, n) : null;
    RatingLog log =
        RatingLog.of(
            userCount,
            itemCount,
            scale,
            Arrays.copyOf(users, n),
            Arrays.copyOf(items, n),
            Arrays.copyOf(ratings, n),
            time);
    return new DataSet(id, log, catalogue, duplicates);
  }

  /** Groups rows by user, then walks each group backwards and marks the items seen. */
  private boolean[] lastOfEachPair(int userCount, int itemCount) {
    int[] next = new int[userCount + 1];
    for (int row = 0; row < size; row++) {
      next[users[row] + 1]++;
    }
    for (int user = 0; user < userCount; user++) {
      next[user + 1] += next[user];
    }
    int[] start = next.clone();
    int[] byUser = new int[size];
    for (int row = 0; row < size; row++) {
      byUser[next[users[row]]++] = row;
    }
    boolean[] kept = new boolean[size];
    int[] seenBy = new int[itemCount];
    for (int user = 0; user < userCount; user++) {
      for (int k = start[user + 1] - 1; k >= start[user]; k--) {
        int row = byUser[k];
        kept[row] = seenBy[items[row]] != user + 1;
        seenBy[items[row]] = user + 1;
      }
    }
    return kept;
  }

  /** Dense indexes for identifiers, in the order in which they appear. */
  static final class Indexes {
    private final Map<String, Integer> indexes = new HashMap<>();
    private final List<String> ids = new ArrayList<>();

    int of(String id) {
      Integer index = indexes.get(id);
      if (index == null) {
        index = ids.size();
        indexes.put(id, index);
        ids.add(id);
      }
      return index;
    }

    /** The index of a known identifier; -1 for an unknown one. */
    int find(String id) {
      return indexes.getOrDefault(id, -1);
    }

    List<String> ids() {
      return ids;
    }
  }
}
