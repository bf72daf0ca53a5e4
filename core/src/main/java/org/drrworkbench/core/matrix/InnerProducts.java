package org.drrworkbench.core.matrix;

/**
 * The inner products of any row with each of some fixed vectors: one matrix product for many rows.
 * The same call gives the same bits; among other rows, a row's products may be rounded otherwise.
 */
public interface InnerProducts {
  /**
   * Multiplies.
   *
   * @param rows row-major [count, length]
   * @param count how many rows
   * @param products receives the products, row-major [count, number of vectors]
   */
  void multiply(float[] rows, int count, float[] products);
}
