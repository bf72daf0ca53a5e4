package org.drrworkbench.core.recommend.factor;

import java.util.Arrays;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochOrder;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Pieces;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.recommend.TrainError;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits SVD++ by gradient steps over single ratings, user by user: users come in random order, and
 * so do the ratings of one user.
 *
 * <p>With c = n_u^(-1/2), a step over one rating changes each y_j of the user's n_u items by the
 * same rule, {@code y_j = (y_j + s e c q) / (1 + s w)}, as it does {@code p = (p + s e q) / (1 + s
 * w)}. So {@code m = c sum y_j} obeys {@code m = (m + s e q) / (1 + s w)} (c c n_u is 1), the sum z
 * = p + m obeys {@code z = (z + 2 s e q) / (1 + s w)}, and after all the user's ratings p is {@code
 * A p + D} and y_j is {@code A y_j + c D} with A the product of the divisions and {@code D = (z - A
 * z_0) / 2}. Following z alone and changing p and y_j once at the end is therefore the exact rule,
 * at the price of plain matrix factorisation.
 */
final class SvdPlusPlusFit implements BiasedFit {
  private final RatingLog rows;
  private final BiasedSgd sgd;
  private final float[] implicit;
  private final EpochOrder userOrder;
  private final long cellSeed;
  private final Pieces pieces;
  private final float[] before;
  private final float[] vector;

  /**
   * @param random draws the first vectors, then the orders; the y_j begin at 0
   */
  SvdPlusPlusFit(
      RatingLog rows,
      int size,
      Regularisation regularisation,
      StepSize stepSize,
      RandomStream random) {
    this.rows = rows;
    sgd = new BiasedSgd(rows, size, regularisation, stepSize, random);
    implicit = new float[rows.itemCount() * size];
    userOrder = new EpochOrder(rows.userCount(), random.nextLong(), "svd-plus-plus/users");
    cellSeed = random.nextLong();
    pieces = Pieces.ofWork(rows.userCount(), 6.0 * rows.size() * size);
    before = new float[size];
    vector = new float[size];
  }

  @Override
  public int pieces() {
    return pieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    sgd.begin(epoch, piece);
    int[] users = userOrder.of(epoch);
    RandomStream random =
        new RandomStream(cellSeed, "svd-plus-plus/ratings/epoch" + epoch + "/piece" + piece);
    for (int k = pieces.start(piece); k < pieces.start(piece + 1); k++) {
      int[] cells = cells(users[k]);
      random.shuffle(cells);
      steps(users[k], cells);
    }
  }

  private int[] cells(int user) {
    int[] cells = new int[sgd.byUser.count(user)];
    Arrays.setAll(cells, k -> sgd.byUser.start(user) + k);
    return cells;
  }

  /** Takes the step size of an epoch. */
  void begin(int epoch) {
    sgd.begin(epoch, 0);
  }

  /** The steps over all ratings of a user in the order of the cells. */
  void steps(int user, int[] cells) {
    if (cells.length == 0) {
      return;
    }
    int size = sgd.size;
    int u = user * size;
    System.arraycopy(sum(implicit, sgd.byUser, user, size), 0, before, 0, size);
    for (int k = 0; k < size; k++) {
      before[k] += sgd.users[u + k];
    }
    System.arraycopy(before, 0, vector, 0, size);
    for (int cell : cells) {
      sgd.step(vector, 0, 2, user, sgd.byUser.other(cell), sgd.byUser.value(cell));
    }
    float kept = (float) Math.pow(sgd.keepUser(user), cells.length);
    float share = (float) (1 / Math.sqrt(cells.length));
    for (int k = 0; k < size; k++) {
      float moved = (vector[k] - kept * before[k]) / 2;
      sgd.users[u + k] = kept * sgd.users[u + k] + moved;
      vector[k] = share * moved;
    }
    for (int cell = sgd.byUser.start(user); cell < sgd.byUser.end(user); cell++) {
      int y = sgd.byUser.other(cell) * size;
      for (int k = 0; k < size; k++) {
        implicit[y + k] = kept * implicit[y + k] + vector[k];
      }
    }
  }

  /** {@code n_u^(-1/2) sum y_j} over a user's items; 0 without any. */
  static float[] sum(float[] implicit, RatingMatrix byUser, int user, int size) {
    float[] sum = new float[size];
    for (int cell = byUser.start(user); cell < byUser.end(user); cell++) {
      int y = byUser.other(cell) * size;
      for (int k = 0; k < size; k++) {
        sum[k] += implicit[y + k];
      }
    }
    float share = (float) (1 / Math.sqrt(Math.max(1, byUser.count(user))));
    for (int k = 0; k < size; k++) {
      sum[k] *= share;
    }
    return sum;
  }

  /** The vectors y of all items. */
  float[] implicit() {
    return implicit;
  }

  /** The parameters as they stand, the users' vectors being {@code p + n_u^(-1/2) sum y_j}. */
  @Override
  public BiasedFactors factors() {
    int size = sgd.size;
    float[] users = sgd.users.clone();
    for (int user = 0; user < rows.userCount(); user++) {
      float[] sum = sum(implicit, sgd.byUser, user, size);
      for (int k = 0; k < size; k++) {
        users[user * size + k] += sum[k];
      }
    }
    return sgd.factors(users);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    double rmse = TrainError.rmse(sgd.squaredErrors(), rows.size(), rows.scale());
    return Map.of(LoggedKey.TRAIN_RMSE, rmse);
  }

  @Override
  public Snapshot snapshot() {
    return sgd.snapshot().put("implicit", implicit.clone());
  }

  @Override
  public void restore(Snapshot snapshot) {
    sgd.restore(snapshot);
    snapshot.copyTo("implicit", implicit);
  }
}
