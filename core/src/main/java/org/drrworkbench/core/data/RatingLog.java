package org.drrworkbench.core.data;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Ratings in columns: row r says that {@link #user}(r) gave {@link #item}(r) the rating {@link
 * #rating}(r) at {@link #time}(r). Users and items are dense indexes from 0; names live in the
 * {@link Catalogue}. Immutable. A log made by {@link #select} remembers which rows of the original
 * it holds.
 */
public final class RatingLog {
  private final int userCount;
  private final int itemCount;
  private final RatingScale scale;
  private final int[] users;
  private final int[] items;
  private final float[] ratings;
  private final long @Nullable [] times;
  private final int @Nullable [] places;
  private final @Nullable RatingLog original;
  private final int[] originalRows;
  private @Nullable String fingerprint;

  private RatingLog(
      int userCount,
      int itemCount,
      RatingScale scale,
      int[] users,
      int[] items,
      float[] ratings,
      long @Nullable [] times,
      int @Nullable [] places,
      @Nullable RatingLog original,
      int[] originalRows) {
    this.userCount = userCount;
    this.itemCount = itemCount;
    this.scale = scale;
    this.users = users;
    this.items = items;
    this.ratings = ratings;
    this.times = times;
    this.places = places;
    this.original = original;
    this.originalRows = originalRows;
  }

  /**
   * A log of its own from columns of equal length, which are copied.
   *
   * @param times seconds since 1970, or null when the data has no time stamps
   * @throws IllegalArgumentException if lengths differ, an index is out of range or a rating is off
   *     the scale
   */
  public static RatingLog of(
      int userCount,
      int itemCount,
      RatingScale scale,
      int[] users,
      int[] items,
      float[] ratings,
      long @Nullable [] times) {
    int size = users.length;
    if (items.length != size || ratings.length != size || (times != null && times.length != size)) {
      throw new IllegalArgumentException("The columns of a rating log differ in length.");
    }
    for (int row = 0; row < size; row++) {
      if (users[row] < 0 || users[row] >= userCount || items[row] < 0 || items[row] >= itemCount) {
        throw new IllegalArgumentException(
            "Row " + row + ": user " + users[row] + " or item " + items[row] + " is out of range.");
      }
      if (!scale.contains(ratings[row])) {
        throw new IllegalArgumentException(
            "Row " + row + ": rating " + ratings[row] + " is off the scale " + scale + ".");
      }
    }
    return owning(
        userCount,
        itemCount,
        scale,
        users.clone(),
        items.clone(),
        ratings.clone(),
        times == null ? null : times.clone());
  }

  /** A log of valid columns that nobody else holds. */
  static RatingLog owning(
      int userCount,
      int itemCount,
      RatingScale scale,
      int[] users,
      int[] items,
      float[] ratings,
      long @Nullable [] times) {
    return new RatingLog(
        userCount, itemCount, scale, users, items, ratings, times, null, null, new int[0]);
  }

  /** The given rows in the given order, with the same user and item indexes. */
  public RatingLog select(int[] rows) {
    int n = rows.length;
    int[] u = new int[n];
    int[] i = new int[n];
    float[] r = new float[n];
    long[] t = times == null ? null : new long[n];
    int[] from = new int[n];
    for (int k = 0; k < n; k++) {
      int row = rows[k];
      u[k] = users[row];
      i[k] = items[row];
      r[k] = ratings[row];
      if (t != null && times != null) {
        t[k] = times[row];
      }
      from[k] = original == null ? row : originalRows[row];
    }
    RatingLog root = original == null ? this : original;
    return new RatingLog(userCount, itemCount, scale, u, i, r, t, null, root, from);
  }

  /**
   * The same rows in another order of time, for data without time stamps: {@link #time} is the
   * row's place. Rows keep their numbers, and the fingerprint stays.
   *
   * @param places one of each row
   * @throws IllegalArgumentException if this log has time stamps, is a selection or has another
   *     number of rows
   */
  public RatingLog inOrder(int[] places) {
    if (times != null || original != null || places.length != size()) {
      throw new IllegalArgumentException(
          "Only an original log without time stamps can be put in order, by one place a row.");
    }
    RatingLog ordered =
        new RatingLog(
            userCount,
            itemCount,
            scale,
            users,
            items,
            ratings,
            null,
            places.clone(),
            null,
            originalRows);
    ordered.fingerprint = fingerprint();
    return ordered;
  }

  /**
   * This selection's rows of a log that {@link #inOrder} made of the original.
   *
   * @throws IllegalArgumentException if it is of another log
   */
  public RatingLog selectedFrom(RatingLog ordered) {
    RatingLog root = original == null ? this : original;
    if (ordered.users != root.users) {
      throw new IllegalArgumentException("Only the same log in another order holds these rows.");
    }
    return ordered.select(rowsInOriginal());
  }

  /**
   * The rows of this log and of another selection of the same original, in the original's order.
   */
  public RatingLog concat(RatingLog other) {
    RatingLog root = original == null ? this : original;
    RatingLog otherRoot = other.original == null ? other : other.original;
    if (root != otherRoot) {
      throw new IllegalArgumentException("Only selections of one log can be joined.");
    }
    int[] rows = Arrays.copyOf(rowsInOriginal(), size() + other.size());
    System.arraycopy(other.rowsInOriginal(), 0, rows, size(), other.size());
    Arrays.sort(rows);
    return root.select(rows);
  }

  public int size() {
    return users.length;
  }

  public int userCount() {
    return userCount;
  }

  public int itemCount() {
    return itemCount;
  }

  public RatingScale scale() {
    return scale;
  }

  public boolean hasTimes() {
    return times != null;
  }

  public int user(int row) {
    return users[row];
  }

  public int item(int row) {
    return items[row];
  }

  public float rating(int row) {
    return ratings[row];
  }

  /**
   * Seconds since 1970. Where the data has no time stamps, the row's number in the original log, or
   * its place if that was put {@link #inOrder}.
   */
  public long time(int row) {
    if (times != null) {
      return times[row];
    }
    int number = original == null ? row : originalRows[row];
    int[] order = original == null ? places : original.places;
    return order == null ? number : order[number];
  }

  /** The rating mapped to [-1, 1]. */
  public float normalised(int row) {
    return (float) scale.normalise(ratings[row]);
  }

  /** Which rows of the original log these are. */
  public RowSet rowSet() {
    BitSet rows = new BitSet();
    for (int row : rowsInOriginal()) {
      rows.set(row);
    }
    return new RowSet((original == null ? this : original).fingerprint(), rows);
  }

  private int[] rowsInOriginal() {
    if (original != null) {
      return originalRows;
    }
    int[] all = new int[size()];
    Arrays.setAll(all, row -> row);
    return all;
  }

  /**
   * SHA-256 (hex, 64 characters) of the rows as sorted by user, item and time, so that equal
   * content has an equal fingerprint whatever its order.
   */
  public synchronized String fingerprint() {
    if (fingerprint == null) {
      fingerprint = computeFingerprint();
    }
    return fingerprint;
  }

  private String computeFingerprint() {
    MessageDigest digest = Sha256.digest();
    ByteBuffer head = ByteBuffer.allocate(24);
    head.putInt(userCount).putInt(itemCount).putDouble(scale.min()).putDouble(scale.max());
    digest.update(head.array());
    ByteBuffer line = ByteBuffer.allocate(20);
    for (int row : sortedRows()) {
      line.clear();
      line.putInt(users[row]).putInt(items[row]).putFloat(ratings[row]);
      line.putLong(times == null ? 0 : times[row]);
      digest.update(line.array());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Rows by user, item, time and rating. */
  private int[] sortedRows() {
    int[] rows = new int[size()];
    Arrays.setAll(rows, row -> row);
    rows = sortedBy(items, itemCount, rows);
    rows = sortedBy(users, userCount, rows);
    // Pairs hardly ever repeat, so that these runs are short.
    for (int k = 1; k < rows.length; k++) {
      int row = rows[k];
      int place = k;
      while (place > 0 && isAfter(rows[place - 1], row)) {
        rows[place] = rows[place - 1];
        place--;
      }
      rows[place] = row;
    }
    return rows;
  }

  /** Whether a row of the same user and item stands later or rates higher than another. */
  private boolean isAfter(int row, int other) {
    if (users[row] != users[other] || items[row] != items[other]) {
      return false;
    }
    int byTime = times == null ? 0 : Long.compare(times[row], times[other]);
    return (byTime != 0 ? byTime : Float.compare(ratings[row], ratings[other])) > 0;
  }

  /** A stable counting sort. */
  private static int[] sortedBy(int[] keys, int keyCount, int[] rows) {
    int[] next = new int[keyCount + 1];
    for (int row : rows) {
      next[keys[row] + 1]++;
    }
    for (int key = 0; key < keyCount; key++) {
      next[key + 1] += next[key];
    }
    int[] sorted = new int[rows.length];
    for (int row : rows) {
      sorted[next[keys[row]]++] = row;
    }
    return sorted;
  }
}
