package org.drrworkbench.core.matrix;

import java.util.Arrays;

/**
 * Products of some rows of a sparse matrix with another matrix. A row's product does not depend on
 * which other rows are in the call.
 */
public final class SparseProduct {
  /** Columns per tile: eight lines of the dense matrix and one of the product fit the cache. */
  private static final int TILE = 512;

  private static final int BLOCK = 8;

  private SparseProduct() {}

  /**
   * Rows of {@code left} times a sparse matrix.
   *
   * @param rows which rows of {@code left}
   * @param right with as many rows as {@code left} has columns
   * @param product receives the numbers, row-major [rows.length, columns of right]
   */
  public static void multiply(SparseMatrix left, int[] rows, SparseMatrix right, float[] product) {
    int width = right.columns();
    Arrays.fill(product, 0, rows.length * width, 0);
    for (int k = 0; k < rows.length; k++) {
      int at = k * width;
      for (int cell = left.start(rows[k]); cell < left.end(rows[k]); cell++) {
        int line = left.column(cell);
        float value = left.value(cell);
        for (int other = right.start(line); other < right.end(line); other++) {
          product[at + right.column(other)] += value * right.value(other);
        }
      }
    }
  }

  /**
   * Rows of {@code left} times a dense matrix.
   *
   * @param rows which rows of {@code left}
   * @param right row-major [columns of left, width]
   * @param width columns of {@code right}
   * @param product receives the numbers, row-major [rows.length, width]
   */
  public static void multiply(
      SparseMatrix left, int[] rows, float[] right, int width, float[] product) {
    Arrays.fill(product, 0, rows.length * width, 0);
    for (int from = 0; from < width; from += TILE) {
      int length = Math.min(TILE, width - from);
      for (int k = 0; k < rows.length; k++) {
        int at = k * width + from;
        int end = left.end(rows[k]);
        int cell = left.start(rows[k]);
        for (; cell + BLOCK <= end; cell += BLOCK) {
          addBlock(left, cell, right, width, from, product, at, length);
        }
        for (; cell < end; cell++) {
          add(left.value(cell), right, left.column(cell) * width + from, product, at, length);
        }
      }
    }
  }

  private static void add(
      float value, float[] right, int line, float[] product, int at, int length) {
    for (int j = 0; j < length; j++) {
      product[at + j] += value * right[line + j];
    }
  }

  private static void addBlock(
      SparseMatrix left,
      int cell,
      float[] right,
      int width,
      int from,
      float[] product,
      int at,
      int length) {
    int o0 = left.column(cell) * width + from;
    int o1 = left.column(cell + 1) * width + from;
    int o2 = left.column(cell + 2) * width + from;
    int o3 = left.column(cell + 3) * width + from;
    int o4 = left.column(cell + 4) * width + from;
    int o5 = left.column(cell + 5) * width + from;
    int o6 = left.column(cell + 6) * width + from;
    int o7 = left.column(cell + 7) * width + from;
    float a0 = left.value(cell);
    float a1 = left.value(cell + 1);
    float a2 = left.value(cell + 2);
    float a3 = left.value(cell + 3);
    float a4 = left.value(cell + 4);
    float a5 = left.value(cell + 5);
    float a6 = left.value(cell + 6);
    float a7 = left.value(cell + 7);
    for (int j = 0; j < length; j++) {
      product[at + j] +=
          (a0 * right[o0 + j] + a1 * right[o1 + j] + a2 * right[o2 + j] + a3 * right[o3 + j])
              + (a4 * right[o4 + j] + a5 * right[o5 + j] + a6 * right[o6 + j] + a7 * right[o7 + j]);
    }
  }
}
