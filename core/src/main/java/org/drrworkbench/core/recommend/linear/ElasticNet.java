package org.drrworkbench.core.recommend.linear;

import java.util.Arrays;

/**
 * Non-negative elastic net by cyclic coordinate descent on a Gram matrix G = X'X (Friedman, Hastie
 * and Tibshirani, Journal of Statistical Software 2010, their covariance updates). With the others
 * fixed, the best weight of k is
 *
 * <pre>w_k = max(0, (r_k + G_kk w_k - l1) / (G_kk + l2)),   r = G_j - G w</pre>
 *
 * Since G and w have no negative number, r never exceeds G_j: an item with {@code G_jk <= l1} has
 * the weight 0 and need not be looked at. Not safe for several threads.
 */
final class ElasticNet {
  /** Largest change of a weight in a pass that counts as none. */
  private static final float TOLERANCE = 1e-4f;

  private final float[] gram;
  private final int items;
  private final float l1;
  private final float l2;
  private final int mostPasses;

  /** Lines of G cut down to the candidates, fetched when a candidate's weight first changes. */
  private final float[][] lines;

  private final boolean[] fetched;
  private final float[] residual;
  private final float[] weights;

  /**
   * @param gram G, row-major [items, items], without negative numbers
   * @param l1 weight of |w|, from 0
   * @param l2 weight of |w|^2 / 2, above 0
   * @param mostPasses passes after which a solution is taken as it is
   */
  ElasticNet(float[] gram, int items, double l1, double l2, int mostPasses) {
    this.gram = gram;
    this.items = items;
    this.l1 = (float) l1;
    this.l2 = (float) l2;
    this.mostPasses = mostPasses;
    lines = new float[items][];
    fetched = new boolean[items];
    residual = new float[items];
    weights = new float[items];
  }

  /**
   * Weights that predict one item from others.
   *
   * @param target j
   * @param candidates the items that may have a weight, not j itself
   * @return a weight for each candidate; valid until the next call, and longer than needed
   */
  float[] solve(int target, int[] candidates) {
    int count = candidates.length;
    Arrays.fill(weights, 0, count, 0);
    Arrays.fill(fetched, 0, count, false);
    for (int k = 0; k < count; k++) {
      residual[k] = gram[target * items + candidates[k]];
    }
    for (int pass = 0; pass < mostPasses; pass++) {
      float largest = 0;
      for (int k = 0; k < count; k++) {
        float own = gram[candidates[k] * items + candidates[k]];
        float better = Math.max(0, (residual[k] + own * weights[k] - l1) / (own + l2));
        float change = better - weights[k];
        if (change != 0) {
          weights[k] = better;
          subtract(change, line(k, candidates), count);
          largest = Math.max(largest, Math.abs(change));
        }
      }
      if (largest <= TOLERANCE) {
        break;
      }
    }
    return weights;
  }

  private float[] line(int k, int[] candidates) {
    int count = candidates.length;
    if (!fetched[k]) {
      if (lines[k] == null || lines[k].length < count) {
        lines[k] = new float[count];
      }
      int from = candidates[k] * items;
      for (int other = 0; other < count; other++) {
        lines[k][other] = gram[from + candidates[other]];
      }
      fetched[k] = true;
    }
    return lines[k];
  }

  private void subtract(float change, float[] line, int count) {
    for (int k = 0; k < count; k++) {
      residual[k] -= change * line[k];
    }
  }
}
