package org.drrworkbench.core.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Side information of users or items as a sparse 0/1 matrix with names: row r has the features
 * whose indexes stand in {@link #row}.
 */
public final class SparseFeatures {
  private final List<String> names;
  private final int[][] rows;

  private SparseFeatures(List<String> names, int[][] rows) {
    this.names = names;
    this.rows = rows;
  }

  /** No features for any of so many rows. */
  public static SparseFeatures none(int rows) {
    int[][] empty = new int[rows][];
    Arrays.fill(empty, new int[0]);
    return new SparseFeatures(List.of(), empty);
  }

  /** The features' names, such as {@code genre=Drama}. */
  public List<String> names() {
    return names;
  }

  public int rowCount() {
    return rows.length;
  }

  /** The ascending indexes of a row's features. */
  public int[] row(int row) {
    return rows[row].clone();
  }

  /** The names of a row's features. */
  public List<String> namesOf(int row) {
    return Arrays.stream(rows[row]).mapToObj(names::get).toList();
  }

  /**
   * The features of some rows, under the same names.
   *
   * @param kept which rows, in their new order
   */
  public SparseFeatures select(int[] kept) {
    return new SparseFeatures(
        names, Arrays.stream(kept).mapToObj(row -> rows[row]).toArray(int[][]::new));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SparseFeatures features
        && names.equals(features.names)
        && Arrays.deepEquals(rows, features.rows);
  }

  @Override
  public int hashCode() {
    return 31 * names.hashCode() + Arrays.deepHashCode(rows);
  }

  /** Collects features on the way; features are numbered in the order in which they appear. */
  static final class Builder {
    private final Indexes indexes = new Indexes();
    private final List<int[]> rows = new ArrayList<>();

    /** Adds a feature to a row; blank values say nothing and are left out. */
    void add(int row, String kind, String value) {
      String text = value.strip();
      if (text.isEmpty() || text.length() > 200) {
        return;
      }
      while (rows.size() <= row) {
        rows.add(new int[0]);
      }
      int feature = indexes.of(kind + "=" + text);
      int[] old = rows.get(row);
      int at = Arrays.binarySearch(old, feature);
      if (at < 0) {
        int place = -at - 1;
        int[] wider = Arrays.copyOf(old, old.length + 1);
        System.arraycopy(old, place, wider, place + 1, old.length - place);
        wider[place] = feature;
        rows.set(row, wider);
      }
    }

    SparseFeatures build(int rowCount) {
      int[][] all = new int[rowCount][];
      for (int row = 0; row < rowCount; row++) {
        all[row] = row < rows.size() ? rows.get(row) : new int[0];
      }
      return new SparseFeatures(indexes.ids(), all);
    }
  }
}
