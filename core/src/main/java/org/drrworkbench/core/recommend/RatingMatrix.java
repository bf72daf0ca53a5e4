package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;

/**
 * Normalised ratings as a sparse matrix, line by line: cells {@code start(line)} to {@code
 * end(line) - 1}, sorted by the other index, so that equal content gives equal cells whatever the
 * order of the log.
 */
public final class RatingMatrix {
  private final int[] starts;
  private final int[] others;
  private final float[] values;
  private final int otherCount;

  private RatingMatrix(int[] starts, int[] others, float[] values, int otherCount) {
    this.starts = starts;
    this.others = others;
    this.values = values;
    this.otherCount = otherCount;
  }

  /** Users are lines, items the others. */
  public static RatingMatrix byUser(RatingLog log) {
    // Sorted by item first: transposing then keeps that order within each user.
    int[] starts = new int[log.itemCount() + 1];
    for (int row = 0; row < log.size(); row++) {
      starts[log.item(row) + 1]++;
    }
    accumulate(starts);
    int[] next = starts.clone();
    int[] users = new int[log.size()];
    float[] values = new float[log.size()];
    for (int row = 0; row < log.size(); row++) {
      int cell = next[log.item(row)]++;
      users[cell] = log.user(row);
      values[cell] = log.normalised(row);
    }
    return new RatingMatrix(starts, users, values, log.userCount()).transposed();
  }

  /** Lines and others exchanged; cells of a line are sorted by the other index. */
  public RatingMatrix transposed() {
    int[] turned = new int[otherCount + 1];
    for (int other : others) {
      turned[other + 1]++;
    }
    accumulate(turned);
    int[] next = turned.clone();
    int[] lineOf = new int[others.length];
    float[] valueOf = new float[others.length];
    for (int line = 0; line < lines(); line++) {
      for (int cell = start(line); cell < end(line); cell++) {
        int to = next[others[cell]]++;
        lineOf[to] = line;
        valueOf[to] = values[cell];
      }
    }
    return new RatingMatrix(turned, lineOf, valueOf, lines());
  }

  private static void accumulate(int[] counts) {
    for (int k = 1; k < counts.length; k++) {
      counts[k] += counts[k - 1];
    }
  }

  public int lines() {
    return starts.length - 1;
  }

  public int cells() {
    return others.length;
  }

  /** How many others there are, in all lines. */
  public int others() {
    return otherCount;
  }

  /** Whether a line has a cell with this other index. */
  public boolean has(int line, int other) {
    return Arrays.binarySearch(others, start(line), end(line), other) >= 0;
  }

  /** How many cells a line has. */
  public int count(int line) {
    return starts[line + 1] - starts[line];
  }

  /** The line of every cell. */
  public int[] lineOfCells() {
    int[] lineOf = new int[cells()];
    for (int line = 0; line < lines(); line++) {
      Arrays.fill(lineOf, start(line), end(line), line);
    }
    return lineOf;
  }

  /** Mean of all values; 0 without cells. */
  public double mean() {
    double sum = 0;
    for (float value : values) {
      sum += value;
    }
    return sum / Math.max(1, values.length);
  }

  public int start(int line) {
    return starts[line];
  }

  public int end(int line) {
    return starts[line + 1];
  }

  public int other(int cell) {
    return others[cell];
  }

  public float value(int cell) {
    return values[cell];
  }
}
