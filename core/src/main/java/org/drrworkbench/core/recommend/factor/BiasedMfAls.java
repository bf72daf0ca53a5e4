package org.drrworkbench.core.recommend.factor;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Pieces;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RidgeRegression;
import org.drrworkbench.core.recommend.TrainError;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits biased matrix factorisation by alternating least squares: each sweep solves every user's
 * vector and bias together, then every item's.
 */
final class BiasedMfAls implements BiasedFit {
  private static final double START_DEVIATION = 0.1;

  private final RatingLog rows;
  private final int size;
  private final RatingMatrix byUser;
  private final RatingMatrix byItem;
  private final float mean;
  private final BiasedRidge ridge;
  private final float[] users;
  private final float[] items;
  private final float[] userBias;
  private final float[] itemBias;
  private final Pieces userPieces;
  private final Pieces itemPieces;

  /**
   * @param random draws the first item vectors
   */
  BiasedMfAls(RatingLog rows, int size, Regularisation regularisation, RandomStream random) {
    this.rows = rows;
    this.size = size;
    byUser = RatingMatrix.byUser(rows);
    byItem = byUser.transposed();
    mean = (float) byUser.mean();
    ridge = new BiasedRidge(size, regularisation);
    float[] start = new float[rows.itemCount() * size];
    random.fillGaussian(start, START_DEVIATION);
    items = ridge.extended(start);
    users = ridge.extended(new float[rows.userCount() * size]);
    userBias = new float[rows.userCount()];
    itemBias = new float[rows.itemCount()];
    userPieces = RidgeRegression.pieces(byUser, size + 1);
    itemPieces = RidgeRegression.pieces(byItem, size + 1);
  }

  @Override
  public int pieces() {
    return userPieces.count() + itemPieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    int itemPiece = piece - userPieces.count();
    if (itemPiece < 0) {
      for (int user = userPieces.start(piece); user < userPieces.start(piece + 1); user++) {
        ridge.solve(byUser, user, mean, items, itemBias, null, users, userBias);
      }
    } else {
      int end = itemPieces.start(itemPiece + 1);
      for (int item = itemPieces.start(itemPiece); item < end; item++) {
        ridge.solve(byItem, item, mean, users, userBias, null, items, itemBias);
      }
    }
  }

  @Override
  public BiasedFactors factors() {
    Factors vectors = new Factors(size, ridge.plain(users), ridge.plain(items));
    return new BiasedFactors(mean, userBias, itemBias, vectors);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    BiasedFactors factors = factors();
    return Map.of(LoggedKey.TRAIN_RMSE, TrainError.rmse(byUser, factors::predict, rows.scale()));
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .put("users", users.clone())
        .put("items", items.clone())
        .put("userBias", userBias.clone())
        .put("itemBias", itemBias.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    snapshot.copyTo("users", users);
    snapshot.copyTo("items", items);
    snapshot.copyTo("userBias", userBias);
    snapshot.copyTo("itemBias", itemBias);
  }
}
