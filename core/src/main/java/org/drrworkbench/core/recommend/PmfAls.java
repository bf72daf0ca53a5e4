package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Fits PMF by alternating least squares (the objective is in {@link PmfSettings}): each sweep
 * solves every user's ridge regression on the item vectors, then every item's on the user vectors.
 */
public final class PmfAls {
  private static final double START_DEVIATION = 0.1;

  private PmfAls() {}

  /** The factors after {@code settings.epochs()} sweeps. */
  public static Factors fit(RatingLog rows, PmfSettings settings, RandomStream random) {
    int size = settings.size();
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    RatingMatrix byItem = byUser.transposed();
    float[] users = new float[rows.userCount() * size];
    float[] items = new float[rows.itemCount() * size];
    random.fillGaussian(items, START_DEVIATION);
    RidgeRegression ridge = new RidgeRegression(size, settings.l2());
    for (int sweep = 0; sweep < settings.epochs(); sweep++) {
      solveAll(byUser, items, users, size, ridge);
      solveAll(byItem, users, items, size, ridge);
    }
    return new Factors(size, users, items);
  }

  private static void solveAll(
      RatingMatrix matrix, float[] given, float[] sought, int size, RidgeRegression ridge) {
    for (int line = 0; line < matrix.lines(); line++) {
      ridge.begin(matrix.end(line) - matrix.start(line));
      for (int cell = matrix.start(line); cell < matrix.end(line); cell++) {
        ridge.add(given, matrix.other(cell) * size, matrix.value(cell));
      }
      ridge.solve(sought, line * size);
    }
  }
}
