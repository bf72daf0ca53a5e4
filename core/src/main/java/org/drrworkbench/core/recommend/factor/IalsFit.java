package org.drrworkbench.core.recommend.factor;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochFit;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Pieces;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.RidgeRegression;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits iALS by alternating least squares: each sweep solves every user's regression on all items,
 * then every item's on all users. What all regressions of one side have in common, the unobserved
 * weight times the Gram matrix of the other side, is computed once for a sweep.
 */
final class IalsFit implements EpochFit {
  /** Deviation of the first scores is about this, whatever the number of factors. */
  private static final double START_DEVIATION = 0.1;

  private final RatingMatrix byUser;
  private final RatingMatrix byItem;
  private final IalsSettings settings;
  private final float[] users;
  private final float[] items;
  private final RidgeRegression ridge;
  private final Pieces userPieces;
  private final Pieces itemPieces;
  private int preparedEpoch = -1;
  private boolean preparedUsers;

  /**
   * @param rows positive rows
   * @param random draws the first item vectors
   */
  IalsFit(RatingLog rows, IalsSettings settings, RandomStream random) {
    this.settings = settings;
    int size = settings.size();
    byUser = RatingMatrix.byUser(rows);
    byItem = byUser.transposed();
    users = new float[rows.userCount() * size];
    items = new float[rows.itemCount() * size];
    random.fillGaussian(items, START_DEVIATION / Math.sqrt(size));
    ridge = new RidgeRegression(size, 1);
    userPieces = pieces(byUser, size);
    itemPieces = pieces(byItem, size);
  }

  private static Pieces pieces(RatingMatrix matrix, int size) {
    double square = (double) size * size;
    double work = matrix.cells() * square / 2 + matrix.lines() * square * size / 6;
    return Pieces.ofWork(matrix.lines(), work);
  }

  @Override
  public int pieces() {
    return userPieces.count() + itemPieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    boolean solvesUsers = piece < userPieces.count();
    // The side that is given stands still during its sweep, so this holds after a resume too.
    if (preparedEpoch != epoch || preparedUsers != solvesUsers) {
      ridge.setCommon(settings.common(solvesUsers ? items : users));
      preparedEpoch = epoch;
      preparedUsers = solvesUsers;
    }
    if (solvesUsers) {
      for (int user = userPieces.start(piece); user < userPieces.start(piece + 1); user++) {
        settings.solve(ridge, byUser, user, items, users);
      }
    } else {
      int itemPiece = piece - userPieces.count();
      int end = itemPieces.start(itemPiece + 1);
      for (int item = itemPieces.start(itemPiece); item < end; item++) {
        settings.solve(ridge, byItem, item, users, items);
      }
    }
  }

  /** The vectors as they stand. */
  Factors factors() {
    return new Factors(settings.size(), users, items);
  }

  /** The objective, see {@link IalsModel}. */
  double objective() {
    int size = settings.size();
    Factors factors = factors();
    double sum = 0;
    for (int user = 0; user < byUser.lines(); user++) {
      for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
        double error = 1 - factors.product(user, byUser.other(cell));
        sum += error * error;
      }
    }
    float[] userGram = settings.common(users);
    float[] itemGram = settings.common(items);
    // Both carry the unobserved weight, the sum over all pairs only once.
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < size; b++) {
        int upper = Math.min(a, b) * size + Math.max(a, b);
        sum += (double) userGram[upper] * itemGram[upper] / settings.unobservedWeight();
      }
    }
    return sum + settings.penalty(byUser, users) + settings.penalty(byItem, items);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    return Map.of(LoggedKey.TRAIN_LOSS, objective() / Math.max(1, byUser.cells()));
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
