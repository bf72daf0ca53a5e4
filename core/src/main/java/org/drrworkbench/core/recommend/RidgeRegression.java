package org.drrworkbench.core.recommend;

import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.matrix.RidgeSolver;

/**
 * The ridge regressions of alternating least squares: one for every user or item, each on the
 * vectors of what it rated or was rated by. {@link RidgeSolver} says what is solved; k alone
 * decides in which algebra. Not safe for several threads; results depend on the input alone.
 */
public final class RidgeRegression {
  private final float l2;
  private final RidgeSolver solver;

  /**
   * @param size k
   * @param l2 ridge weight, above 0
   */
  public RidgeRegression(int size, double l2) {
    this.l2 = (float) l2;
    solver = AlgebraChoice.forRidge(size).ridgeSolver(size);
  }

  /** Name of what solves regressions of k weights, on which the last bits depend. */
  public static String algebra(int size) {
    return AlgebraChoice.forRidge(size).name();
  }

  /** Pieces of bounded work of a sweep that solves a regression for every line. */
  public static Pieces pieces(RatingMatrix matrix, int size) {
    double work = 0;
    for (int line = 0; line < matrix.lines(); line++) {
      double count = matrix.count(line);
      double least = Math.min(count, size);
      work += count * size * least / 2 + least * least * least / 6;
    }
    return Pieces.ofWork(matrix.lines(), work);
  }

  /**
   * Sets what every later regression has in common.
   *
   * @param gramMatrix row-major [k, k], of which the upper half is read; not to be modified
   */
  public void setCommon(float[] gramMatrix) {
    solver.setCommon(gramMatrix);
  }

  /** Begins a regression of at most {@code most} rows. */
  public void begin(int most) {
    solver.begin(most, l2);
  }

  /**
   * The same with a ridge weight of its own.
   *
   * @param weight above 0
   */
  public void begin(int most, double weight) {
    solver.begin(most, (float) weight);
  }

  /** Adds the row that starts at {@code from} in {@code source}. */
  public void add(float[] source, int from, float target) {
    solver.add(source, from, target);
  }

  /** Adds the same row multiplied by a scale above 0. */
  public void addScaled(float[] source, int from, float scale, float target) {
    solver.addScaled(source, from, scale, target);
  }

  /** Writes the k weights to {@code weights} from {@code at} on; zeros without rows. */
  public void solve(float[] weights, int at) {
    solver.solve(weights, at);
  }
}
