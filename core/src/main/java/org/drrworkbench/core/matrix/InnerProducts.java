package org.drrworkbench.core.matrix;

/**
 * The inner products of any row with each of some fixed vectors: one matrix product for many rows.
 * A row's products do not depend on what other rows are in the call.
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
