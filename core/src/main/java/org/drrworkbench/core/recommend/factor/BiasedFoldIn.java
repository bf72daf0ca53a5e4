package org.drrworkbench.core.recommend.factor;

import java.util.function.IntFunction;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.jspecify.annotations.Nullable;

/**
 * Describes users who took no part in a fit by rows of theirs: vector and bias minimise the fit's
 * own objective over those rows while everything of the items stays.
 */
final class BiasedFoldIn {
  private BiasedFoldIn() {}

  /**
   * The factors with vectors and biases for the users of the rows; everything else as it was.
   *
   * @param rows rows of users without training rows
   * @param offsets for each user of the rows a vector that is part of the user's own, or null
   */
  static BiasedFactors into(
      BiasedFactors factors,
      RatingLog rows,
      Regularisation regularisation,
      IntFunction<float @Nullable []> offsets) {
    if (rows.size() == 0) {
      return factors;
    }
    int size = factors.vectors().size();
    BiasedRidge ridge = new BiasedRidge(size, regularisation);
    float[] items = ridge.extended(factors.vectors().items());
    float[] solved = new float[rows.userCount() * (size + 1)];
    float[] users = factors.vectors().users().clone();
    float[] userBias = factors.userBias().clone();
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    for (int user = 0; user < byUser.lines(); user++) {
      if (byUser.count(user) == 0) {
        continue;
      }
      float[] offset = offsets.apply(user);
      ridge.solve(
          byUser, user, factors.mean(), items, factors.itemBias(), offset, solved, userBias);
      for (int k = 0; k < size; k++) {
        users[user * size + k] = solved[user * (size + 1) + k] + (offset == null ? 0 : offset[k]);
      }
    }
    Factors vectors = new Factors(size, users, factors.vectors().items());
    return new BiasedFactors(factors.mean(), userBias, factors.itemBias(), vectors);
  }
}
