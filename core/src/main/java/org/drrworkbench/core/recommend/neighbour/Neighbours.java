package org.drrworkbench.core.recommend.neighbour;

import java.util.Arrays;
import org.drrworkbench.core.matrix.SparseMatrix;
import org.drrworkbench.core.recommend.TopItems;

/**
 * Finds the rows of a matrix of ones that are most like a given row, by the shrunk cosine {@code |a
 * and b| / (sqrt(|a| |b|) + shrinkage)}. Of equals the lower row index is nearer. Rows without a
 * one in common are no neighbours. Not safe for several threads.
 */
final class Neighbours {
  private final SparseMatrix rows;
  private final SparseMatrix byColumn;
  private final double shrinkage;
  private final TopItems nearest;
  private final float[] similarity;
  private final boolean[] met;
  private final int[] meeting;

  /**
   * @param rows the rows among which neighbours are looked for
   * @param most most neighbours of a row
   * @param shrinkage from 0
   */
  Neighbours(SparseMatrix rows, int most, double shrinkage) {
    this.rows = rows;
    this.shrinkage = shrinkage;
    byColumn = rows.transposed();
    nearest = new TopItems(Math.min(most, Math.max(1, rows.rows())));
    similarity = new float[rows.rows()];
    met = new boolean[rows.rows()];
    meeting = new int[rows.rows()];
  }

  /**
   * The neighbours of a row, nearest first; their similarities are {@link #similarity} until the
   * next call.
   *
   * @param asked the matrix whose row is asked about, with the same columns
   * @param row its row
   * @param itself the row that is no neighbour, or -1
   */
  int[] of(SparseMatrix asked, int row, int itself) {
    int count = 0;
    for (int cell = asked.start(row); cell < asked.end(row); cell++) {
      int column = asked.column(cell);
      for (int other = byColumn.start(column); other < byColumn.end(column); other++) {
        int found = byColumn.column(other);
        if (found == itself) {
          continue;
        }
        if (!met[found]) {
          met[found] = true;
          similarity[found] = 0;
          meeting[count++] = found;
        }
        similarity[found]++;
      }
    }
    int[] candidates = Arrays.copyOf(meeting, count);
    Arrays.sort(candidates);
    double size = asked.count(row);
    for (int other : candidates) {
      met[other] = false;
      double cosine = similarity[other] / (Math.sqrt(size * rows.count(other)) + shrinkage);
      similarity[other] = (float) cosine;
    }
    return nearest.pick(similarity, 0, candidates);
  }

  float similarity(int neighbour) {
    return similarity[neighbour];
  }
}
