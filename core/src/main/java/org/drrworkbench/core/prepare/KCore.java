package org.drrworkbench.core.prepare;

import java.util.Arrays;
import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;

/**
 * Keeps the largest set of rows in which every user has at least so many rows and every item at
 * least so many. Leaving out an item may bring a user below the minimum and so on: this goes on
 * until nothing changes, so that what is left is a core and a second application leaves it as it
 * is. Costs time in proportion to the rows, however long the chain.
 *
 * @param users fewest rows of a user, at least 1; 1 asks for nothing
 * @param items fewest rows of an item, at least 1
 */
public record KCore(int users, int items) implements PreparationStep {
  public KCore {
    if (users < 1 || items < 1) {
      throw new IllegalArgumentException(
          "The k-core asks for "
              + users
              + " ratings a user and "
              + items
              + " an item; both must be 1 or more.");
    }
  }

  @Override
  public String word() {
    return users == items ? "k-core-" + users : "k-core-" + users + "-" + items;
  }

  @Override
  public int[] keptRows(RatingLog log) {
    boolean[] left = new Peeling(log).leaveOut();
    return KeptRows.where(log.size(), row -> left[row]);
  }

  /** Users and items as the two sides of a graph, its edges the rows. */
  private final class Peeling {
    private final RatingLog log;
    private final int[] start;
    private final int[] rows;
    private final int[] degree;
    private final int[] waiting;
    private int waitingCount;

    Peeling(RatingLog log) {
      this.log = log;
      int nodes = log.userCount() + log.itemCount();
      start = new int[nodes + 1];
      for (int row = 0; row < log.size(); row++) {
        start[log.user(row) + 1]++;
        start[item(row) + 1]++;
      }
      for (int node = 0; node < nodes; node++) {
        start[node + 1] += start[node];
      }
      int[] next = start.clone();
      rows = new int[2 * log.size()];
      for (int row = 0; row < log.size(); row++) {
        rows[next[log.user(row)]++] = row;
        rows[next[item(row)]++] = row;
      }
      degree = new int[nodes];
      waiting = new int[nodes];
      for (int node = 0; node < nodes; node++) {
        degree[node] = start[node + 1] - start[node];
        if (degree[node] < minimum(node)) {
          waiting[waitingCount++] = node;
        }
      }
    }

    /** An item's node; a user's is the user itself. */
    private int item(int row) {
      return log.userCount() + log.item(row);
    }

    private int minimum(int node) {
      return node < log.userCount() ? users : items;
    }

    /** Whether each row stays. Every node waits at most once: when it falls below its minimum. */
    boolean[] leaveOut() {
      boolean[] left = new boolean[log.size()];
      Arrays.fill(left, true);
      while (waitingCount > 0) {
        int node = waiting[--waitingCount];
        for (int k = start[node]; k < start[node + 1]; k++) {
          int row = rows[k];
          if (left[row]) {
            left[row] = false;
            loseOne(node < log.userCount() ? item(row) : log.user(row));
          }
        }
      }
      return left;
    }

    private void loseOne(int node) {
      if (degree[node]-- == minimum(node)) {
        waiting[waitingCount++] = node;
      }
    }
  }
}
