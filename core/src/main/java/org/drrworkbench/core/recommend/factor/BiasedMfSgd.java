package org.drrworkbench.core.recommend.factor;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochOrder;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Pieces;
import org.drrworkbench.core.recommend.TrainError;
import org.drrworkbench.core.snapshot.Snapshot;

/** Fits biased matrix factorisation by gradient steps over single ratings in random order. */
final class BiasedMfSgd implements BiasedFit {
  private final RatingLog rows;
  private final BiasedSgd sgd;
  private final int[] userOf;
  private final EpochOrder order;
  private final Pieces pieces;

  /**
   * @param random draws the first vectors, then the orders
   */
  BiasedMfSgd(
      RatingLog rows,
      int size,
      Regularisation regularisation,
      StepSize stepSize,
      RandomStream random) {
    this.rows = rows;
    sgd = new BiasedSgd(rows, size, regularisation, stepSize, random);
    userOf = sgd.byUser.lineOfCells();
    order = new EpochOrder(userOf.length, random.nextLong(), "biased-mf/order");
    pieces = Pieces.ofWork(userOf.length, 4.0 * userOf.length * size);
  }

  @Override
  public int pieces() {
    return pieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    sgd.begin(epoch, piece);
    int[] cells = order.of(epoch);
    for (int k = pieces.start(piece); k < pieces.start(piece + 1); k++) {
      int cell = cells[k];
      int user = userOf[cell];
      sgd.step(sgd.users, user * sgd.size, 1, user, sgd.byUser.other(cell), sgd.byUser.value(cell));
    }
  }

  @Override
  public BiasedFactors factors() {
    return sgd.factors(sgd.users);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    double rmse = TrainError.rmse(sgd.squaredErrors(), userOf.length, rows.scale());
    return Map.of(LoggedKey.TRAIN_RMSE, rmse);
  }

  @Override
  public Snapshot snapshot() {
    return sgd.snapshot();
  }

  @Override
  public void restore(Snapshot snapshot) {
    sgd.restore(snapshot);
  }
}
