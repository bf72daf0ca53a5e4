package org.drrworkbench.core.recommend;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits linear PMF by alternating least squares (the objective is in {@link PmfSettings}): each
 * sweep solves every user's ridge regression on the item vectors, then every item's on the user
 * vectors.
 */
final class PmfAls implements PmfFit {
  private static final double START_DEVIATION = 0.1;

  private final RatingLog rows;
  private final RatingMatrix byUser;
  private final RatingMatrix byItem;
  private final int size;
  private final float[] users;
  private final float[] items;
  private final RidgeRegression ridge;
  private final Pieces userPieces;
  private final Pieces itemPieces;

  PmfAls(RatingLog rows, PmfSettings settings, RandomStream random) {
    this.rows = rows;
    size = settings.size();
    byUser = RatingMatrix.byUser(rows);
    byItem = byUser.transposed();
    users = new float[rows.userCount() * size];
    items = new float[rows.itemCount() * size];
    random.fillGaussian(items, START_DEVIATION);
    ridge = new RidgeRegression(size, settings.l2());
    userPieces = RidgeRegression.pieces(byUser, size);
    itemPieces = RidgeRegression.pieces(byItem, size);
  }

  @Override
  public int pieces() {
    return userPieces.count() + itemPieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    int itemPiece = piece - userPieces.count();
    if (itemPiece < 0) {
      solve(byUser, userPieces, piece, items, users);
    } else {
      solve(byItem, itemPieces, itemPiece, users, items);
    }
  }

  private void solve(RatingMatrix matrix, Pieces pieces, int piece, float[] given, float[] sought) {
    for (int line = pieces.start(piece); line < pieces.start(piece + 1); line++) {
      ridge.begin(matrix.count(line));
      for (int cell = matrix.start(line); cell < matrix.end(line); cell++) {
        ridge.add(given, matrix.other(cell) * size, matrix.value(cell));
      }
      ridge.solve(sought, line * size);
    }
  }

  @Override
  public Factors factors() {
    return new Factors(size, users, items);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    Factors factors = factors();
    return Map.of(LoggedKey.TRAIN_RMSE, TrainError.rmse(byUser, factors::product, rows.scale()));
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot().put("users", users.clone()).put("items", items.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    snapshot.copyTo("users", users);
    snapshot.copyTo("items", items);
  }
}
