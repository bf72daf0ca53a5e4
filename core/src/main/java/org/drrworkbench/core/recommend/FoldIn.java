package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RatingLog;

/**
 * Describes users who took no part in the fit of some factors by rows of theirs: each gets the
 * vector that minimises the fit's own objective over those rows while the item vectors stay.
 */
final class FoldIn {
  private FoldIn() {}

  /**
   * The factors with vectors for the users of the rows; everything else as it was.
   *
   * @param rows rows of users without training rows
   * @param l2 ridge weight of the fit
   */
  static Factors into(Factors factors, RatingLog rows, double l2) {
    if (rows.size() == 0) {
      return factors;
    }
    int size = factors.size();
    float[] users = factors.users().clone();
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    RidgeRegression ridge = new RidgeRegression(size, l2);
    for (int user = 0; user < byUser.lines(); user++) {
      int count = byUser.end(user) - byUser.start(user);
      if (count > 0) {
        ridge.begin(count);
        for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
          ridge.add(factors.items(), byUser.other(cell) * size, byUser.value(cell));
        }
        ridge.solve(users, user * size);
      }
    }
    return new Factors(size, users, factors.items());
  }
}
