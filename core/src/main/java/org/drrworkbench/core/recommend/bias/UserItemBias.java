package org.drrworkbench.core.recommend.bias;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RatingPredictor;

/**
 * Biases fitted in turns on ratings r normalised to [-1, 1], from 0 on: in each sweep first the
 * items', then the users',
 *
 * <pre>
 * b_i = sum over the item's ratings of (r - mean - b_u) / (n_i + itemShrinkage)
 * b_u = sum over the user's ratings of (r - mean - b_i) / (n_u + userShrinkage)
 * </pre>
 *
 * Each turn is the exact minimum of {@code sum (r - mean - b_u - b_i)^2 + itemShrinkage sum b_i^2 +
 * userShrinkage sum b_u^2} in these biases.
 */
final class UserItemBias {
  private final RatingScale scale;
  private final double userShrinkage;
  private final double mean;
  private final double[] userBias;
  private final double[] itemBias;

  UserItemBias(RatingLog rows, double itemShrinkage, double userShrinkage, int sweeps) {
    this.userShrinkage = userShrinkage;
    scale = rows.scale();
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    RatingMatrix byItem = byUser.transposed();
    mean = byUser.mean();
    userBias = new double[rows.userCount()];
    itemBias = new double[rows.itemCount()];
    for (int sweep = 0; sweep < sweeps; sweep++) {
      for (int item = 0; item < itemBias.length; item++) {
        itemBias[item] = bias(byItem, item, userBias, itemShrinkage);
      }
      for (int user = 0; user < userBias.length; user++) {
        userBias[user] = bias(byUser, user, itemBias, userShrinkage);
      }
    }
  }

  private double bias(RatingMatrix matrix, int line, double[] others, double shrinkage) {
    if (matrix.count(line) == 0) {
      return 0;
    }
    double sum = 0;
    for (int cell = matrix.start(line); cell < matrix.end(line); cell++) {
      sum += matrix.value(cell) - mean - others[matrix.other(cell)];
    }
    return sum / (matrix.count(line) + shrinkage);
  }

  /** Gives users without training rows the bias of these rows of theirs. */
  void foldIn(RatingLog rows) {
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    for (int user = 0; user < userBias.length; user++) {
      if (byUser.count(user) > 0) {
        userBias[user] = bias(byUser, user, itemBias, userShrinkage);
      }
    }
  }

  private double rating(int user, int item) {
    return scale.denormalise(mean + userBias[user] + itemBias[item]);
  }

  /** A recommender whose scores are its predictions. */
  RatingPredictor recommender(RowSet fittedOn) {
    return new RatingPredictor() {
      @Override
      public RowSet fittedOn() {
        return fittedOn;
      }

      @Override
      public void score(int[] users, float[] scores) {
        for (int row = 0; row < users.length; row++) {
          int from = row * itemBias.length;
          for (int item = 0; item < itemBias.length; item++) {
            scores[from + item] = (float) rating(users[row], item);
          }
        }
      }

      @Override
      public void predict(int user, int[] items, float[] ratings) {
        for (int k = 0; k < items.length; k++) {
          ratings[k] = (float) rating(user, items[k]);
        }
      }
    };
  }
}
