package org.drrworkbench.core.matrix;

/**
 * Solves many small ridge regressions, one after another, in one set of buffers: for n rows x of
 * length k with targets t, the weights w that minimise {@code sum (t - w.x)^2 + ridge |w|^2}. With
 * fewer rows than weights the equivalent n-by-n system {@code w = X' (X X' + ridge I)^-1 t} is
 * solved instead of the k-by-k one. A Gram matrix of rows that all regressions have in common, with
 * targets of 0, can be given once. Not safe for several threads; results depend on the input alone,
 * not on the regressions before.
 */
public interface RidgeSolver {
  /**
   * Sets what every later regression has in common.
   *
   * @param gramMatrix row-major [k, k], of which the upper half is read; not to be modified
   */
  void setCommon(float[] gramMatrix);

  /**
   * Begins a regression.
   *
   * @param most at least as many rows as will be added
   * @param ridge above 0
   */
  void begin(int most, float ridge);

  /** Adds the row that starts at {@code from} in {@code source}. */
  void add(float[] source, int from, float target);

  /** Adds the same row multiplied by a scale above 0. */
  void addScaled(float[] source, int from, float scale, float target);

  /**
   * Writes the k weights to {@code weights} from {@code at} on: zeros without rows, not-a-number
   * where the system is not positive definite, which rows that are not finite bring about.
   */
  void solve(float[] weights, int at);
}
