package org.drrworkbench.core.matrix;

import java.util.Arrays;

/** Products in plain Java, in loops that the compiler turns into vector instructions. */
final class JavaInnerProducts implements InnerProducts {
  /** Vectors per tile: a tile of them and of products stays in the cache. */
  private static final int TILE = 512;

  /** Numbers of a row per pass over the products. */
  private static final int BLOCK = 8;

  private final int length;
  private final int vectorCount;
  private final int padded;

  /** The vectors' first numbers, then their second ones, and so on: [padded, vectorCount]. */
  private final float[] transposed;

  JavaInnerProducts(float[] vectors, int length) {
    this.length = length;
    vectorCount = vectors.length / length;
    padded = (length + BLOCK - 1) / BLOCK * BLOCK;
    transposed = new float[padded * vectorCount];
    for (int vector = 0; vector < vectorCount; vector++) {
      for (int k = 0; k < length; k++) {
        transposed[k * vectorCount + vector] = vectors[vector * length + k];
      }
    }
  }

  @Override
  public void multiply(float[] given, int count, float[] products) {
    float[] rows = new float[count * padded];
    for (int row = 0; row < count; row++) {
      System.arraycopy(given, row * length, rows, row * padded, length);
    }
    Arrays.fill(products, 0, count * vectorCount, 0);
    for (int from = 0; from < vectorCount; from += TILE) {
      int width = Math.min(TILE, vectorCount - from);
      for (int row = 0; row < count; row++) {
        for (int k = 0; k < padded; k += BLOCK) {
          addBlock(
              rows,
              row * padded + k,
              k * vectorCount + from,
              products,
              row * vectorCount + from,
              width);
        }
      }
    }
  }

  private void addBlock(float[] rows, int v, int first, float[] products, int at, int width) {
    float[] m = transposed;
    int o1 = first + vectorCount;
    int o2 = o1 + vectorCount;
    int o3 = o2 + vectorCount;
    int o4 = o3 + vectorCount;
    int o5 = o4 + vectorCount;
    int o6 = o5 + vectorCount;
    int o7 = o6 + vectorCount;
    float a0 = rows[v];
    float a1 = rows[v + 1];
    float a2 = rows[v + 2];
    float a3 = rows[v + 3];
    float a4 = rows[v + 4];
    float a5 = rows[v + 5];
    float a6 = rows[v + 6];
    float a7 = rows[v + 7];
    for (int j = 0; j < width; j++) {
      products[at + j] +=
          (a0 * m[first + j] + a1 * m[o1 + j] + a2 * m[o2 + j] + a3 * m[o3 + j])
              + (a4 * m[o4 + j] + a5 * m[o5 + j] + a6 * m[o6 + j] + a7 * m[o7 + j]);
    }
  }
}
