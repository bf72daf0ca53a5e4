package org.drrworkbench.core.recommend.factor;

import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.EpochFit;
import org.drrworkbench.core.recommend.EpochOrder;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.Pieces;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits BPR-MF: an epoch passes once over the positive rows (u, i) in random order and draws for
 * each one item j, uniformly among those that are not positive for u. With {@code x = b_i - b_j +
 * p.(q_i - q_j)}, {@code g = 1 / (1 + e^x)} and step size s:
 *
 * <pre>
 * p   = (p + s g (q_i - q_j)) / (1 + s l2)
 * q_i = (q_i + s g p) / (1 + s l2)      b_i = (b_i + s g) / (1 + s biasL2)
 * q_j = (q_j - s g p) / (1 + s l2)      b_j = (b_j - s g) / (1 + s biasL2)
 * </pre>
 */
final class BprMfFit implements EpochFit {
  private static final double START_DEVIATION = 0.1;

  /**
   * Weights of the objective.
   *
   * @param l2 of the vectors, for each step
   * @param biasL2 of the item biases, for each step
   * @param itemBias whether items have a bias
   */
  record Weights(double l2, double biasL2, boolean itemBias) {}

  private final RatingMatrix positives;
  private final int itemCount;
  private final int[] userOf;
  private final int size;
  private final Weights weights;
  private final StepSize stepSize;
  private final float[] users;
  private final float[] items;
  private final float[] biases;
  private final EpochOrder order;
  private final long negativeSeed;
  private final Pieces pieces;
  private double loss;
  private long steps;

  /**
   * @param rows positive rows
   * @param random draws the first vectors, then orders and negative items
   */
  BprMfFit(RatingLog rows, int size, Weights weights, StepSize stepSize, RandomStream random) {
    this.size = size;
    this.weights = weights;
    this.stepSize = stepSize;
    positives = RatingMatrix.byUser(rows);
    itemCount = rows.itemCount();
    userOf = positives.lineOfCells();
    users = new float[rows.userCount() * size];
    items = new float[itemCount * size];
    biases = new float[itemCount];
    random.fillGaussian(users, START_DEVIATION);
    random.fillGaussian(items, START_DEVIATION);
    order = new EpochOrder(userOf.length, random.nextLong(), "bpr-mf/order");
    negativeSeed = random.nextLong();
    pieces = Pieces.ofWork(userOf.length, 10.0 * userOf.length * size);
  }

  @Override
  public int pieces() {
    return pieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    if (piece == 0) {
      loss = 0;
      steps = 0;
    }
    float rate = (float) stepSize.of(epoch);
    int[] cells = order.of(epoch);
    RandomStream random =
        new RandomStream(negativeSeed, "bpr-mf/negatives/epoch" + epoch + "/piece" + piece);
    for (int k = pieces.start(piece); k < pieces.start(piece + 1); k++) {
      int user = userOf[cells[k]];
      if (positives.count(user) < itemCount) {
        step(user, positives.other(cells[k]), negative(user, random), rate);
      }
    }
  }

  private int negative(int user, RandomStream random) {
    int item = random.nextInt(itemCount);
    while (positives.has(user, item)) {
      item = random.nextInt(itemCount);
    }
    return item;
  }

  /** One step: the user prefers item {@code better} to item {@code worse}. */
  void step(int user, int better, int worse, float rate) {
    int u = user * size;
    int i = better * size;
    int j = worse * size;
    float x = biases[better] - biases[worse];
    for (int k = 0; k < size; k++) {
      x += users[u + k] * (items[i + k] - items[j + k]);
    }
    double power = Math.exp(-Math.abs(x));
    loss += Math.log1p(power) + Math.max(0, -x);
    steps++;
    float move = (float) (rate * (x >= 0 ? power : 1) / (1 + power));
    float keep = (float) (1 / (1 + rate * weights.l2()));
    for (int k = 0; k < size; k++) {
      float p = users[u + k];
      float qi = items[i + k];
      float qj = items[j + k];
      users[u + k] = keep * (p + move * (qi - qj));
      items[i + k] = keep * (qi + move * p);
      items[j + k] = keep * (qj - move * p);
    }
    if (weights.itemBias()) {
      float keepBias = (float) (1 / (1 + rate * weights.biasL2()));
      biases[better] = keepBias * (biases[better] + move);
      biases[worse] = keepBias * (biases[worse] - move);
    }
  }

  /** Vectors and item biases as they stand. */
  BiasedFactors factors() {
    return new BiasedFactors(
        0, new float[users.length / size], biases, new Factors(size, users, items));
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    return Map.of(LoggedKey.TRAIN_LOSS, loss / Math.max(1, steps));
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .put("users", users.clone())
        .put("items", items.clone())
        .put("biases", biases.clone())
        .put("loss", new double[] {loss})
        .putLong("steps", steps);
  }

  @Override
  public void restore(Snapshot snapshot) {
    snapshot.copyTo("users", users);
    snapshot.copyTo("items", items);
    snapshot.copyTo("biases", biases);
    loss = snapshot.doubles("loss")[0];
    steps = snapshot.getLong("steps");
  }
}
