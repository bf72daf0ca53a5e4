package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;

/**
 * Describes users who took no part in the fit of PMF by rows of theirs: each gets the vector that
 * minimises the fit's own objective over those rows while the item vectors stay. With the logistic
 * link the minimum is sought by Gauss-Newton steps, each a ridge regression.
 */
final class FoldIn {
  private static final int NEWTON_STEPS = 10;

  private FoldIn() {}

  /**
   * The factors with vectors for the users of the rows; everything else as it was.
   *
   * @param rows rows of users without training rows
   */
  static Factors into(Factors factors, RatingLog rows, PmfSettings settings) {
    if (rows.size() == 0) {
      return factors;
    }
    int size = factors.size();
    Factors folded = new Factors(size, factors.users().clone(), factors.items());
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    RidgeRegression ridge = new RidgeRegression(size, settings.l2());
    int steps = settings.link() == PmfLink.LINEAR ? 1 : NEWTON_STEPS;
    for (int user = 0; user < byUser.lines(); user++) {
      if (byUser.count(user) > 0) {
        Arrays.fill(folded.users(), user * size, (user + 1) * size, 0);
        for (int step = 0; step < steps; step++) {
          solve(folded, byUser, user, ridge, settings.link());
        }
      }
    }
    return folded;
  }

  /** One ridge regression on the link's tangent at the user's present vector. */
  private static void solve(
      Factors factors, RatingMatrix byUser, int user, RidgeRegression ridge, PmfLink link) {
    int size = factors.size();
    ridge.begin(byUser.count(user));
    for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
      int item = byUser.other(cell);
      double x = factors.product(user, item);
      double predicted = link.predict(x);
      double slope = link.slope(predicted);
      ridge.addScaled(
          factors.items(),
          item * size,
          (float) slope,
          (float) (byUser.value(cell) - predicted + slope * x));
    }
    ridge.solve(factors.users(), user * size);
  }
}
