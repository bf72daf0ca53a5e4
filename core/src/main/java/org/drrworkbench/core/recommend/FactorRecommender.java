package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RowSet;

/**
 * Scores items by the inner product of user and item vectors. A user's scores do not depend on who
 * else is in the batch.
 */
public final class FactorRecommender implements Recommender {
  /** Items per tile: a tile of item vectors and of scores stays in the cache. */
  private static final int TILE = 512;

  /** Factors per pass over the scores. */
  private static final int BLOCK = 8;

  private final Factors factors;
  private final RowSet fittedOn;
  private final int itemCount;
  private final int padded;

  /** Item vectors by factor: row-major [k rounded up to whole blocks, items]. */
  private final float[] byFactor;

  /**
   * @param factors user and item vectors; not to be modified
   * @param fittedOn the rows they were fitted on
   */
  public FactorRecommender(Factors factors, RowSet fittedOn) {
    this.factors = factors;
    this.fittedOn = fittedOn;
    int size = factors.size();
    itemCount = factors.items().length / size;
    padded = (size + BLOCK - 1) / BLOCK * BLOCK;
    byFactor = new float[padded * itemCount];
    for (int item = 0; item < itemCount; item++) {
      for (int k = 0; k < size; k++) {
        byFactor[k * itemCount + item] = factors.items()[item * size + k];
      }
    }
  }

  public Factors factors() {
    return factors;
  }

  @Override
  public RowSet fittedOn() {
    return fittedOn;
  }

  @Override
  public void score(int[] users, float[] scores) {
    int size = factors.size();
    float[] vectors = new float[users.length * padded];
    for (int row = 0; row < users.length; row++) {
      System.arraycopy(factors.users(), users[row] * size, vectors, row * padded, size);
    }
    Arrays.fill(scores, 0, users.length * itemCount, 0);
    for (int from = 0; from < itemCount; from += TILE) {
      int length = Math.min(TILE, itemCount - from);
      for (int row = 0; row < users.length; row++) {
        for (int k = 0; k < padded; k += BLOCK) {
          addBlock(
              vectors,
              row * padded + k,
              k * itemCount + from,
              scores,
              row * itemCount + from,
              length);
        }
      }
    }
  }

  private void addBlock(float[] vectors, int v, int first, float[] scores, int at, int length) {
    float[] m = byFactor;
    int o1 = first + itemCount;
    int o2 = o1 + itemCount;
    int o3 = o2 + itemCount;
    int o4 = o3 + itemCount;
    int o5 = o4 + itemCount;
    int o6 = o5 + itemCount;
    int o7 = o6 + itemCount;
    float a0 = vectors[v];
    float a1 = vectors[v + 1];
    float a2 = vectors[v + 2];
    float a3 = vectors[v + 3];
    float a4 = vectors[v + 4];
    float a5 = vectors[v + 5];
    float a6 = vectors[v + 6];
    float a7 = vectors[v + 7];
    for (int j = 0; j < length; j++) {
      scores[at + j] +=
          (a0 * m[first + j] + a1 * m[o1 + j] + a2 * m[o2 + j] + a3 * m[o3 + j])
              + (a4 * m[o4 + j] + a5 * m[o5 + j] + a6 * m[o6 + j] + a7 * m[o7 + j]);
    }
  }
}
