package org.drrworkbench.core.recommend;

import java.util.Arrays;
import java.util.Map;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Fits PMF by stochastic gradient descent (the objective is in {@link PmfSettings}). A step over
 * one rating carries the l2 weight divided by the number of ratings of the user or item, so that an
 * epoch weighs every vector exactly as the objective does. The weight acts on the vector after the
 * step (a proximal step): however large, it can only shrink it.
 */
final class PmfSgd implements PmfFit {
  private static final double START_DEVIATION = 0.1;

  private final RatingLog rows;
  private final PmfLink link;
  private final int size;
  private final float rate;
  private final RatingMatrix matrix;
  private final int[] userOf;
  private final float[] users;
  private final float[] items;
  private final float[] userShrink;
  private final float[] itemShrink;
  private final EpochOrder order;
  private final Pieces pieces;
  private double squaredErrors;

  PmfSgd(RatingLog rows, PmfSettings settings, RandomStream random) {
    this.rows = rows;
    link = settings.link();
    size = settings.size();
    rate = (float) settings.learningRate();
    matrix = RatingMatrix.byUser(rows);
    RatingMatrix byItem = matrix.transposed();
    users = start(matrix, random);
    items = start(byItem, random);
    userShrink = shrink(matrix, settings);
    itemShrink = shrink(byItem, settings);
    userOf = matrix.lineOfCells();
    order = new EpochOrder(matrix.cells(), random.nextLong(), "pmf/order");
    // A rating costs about four passes over the vectors.
    pieces = Pieces.ofWork(matrix.cells(), 4.0 * matrix.cells() * size);
  }

  private float[] start(RatingMatrix lines, RandomStream random) {
    float[] vectors = new float[lines.lines() * size];
    random.fillGaussian(vectors, START_DEVIATION);
    for (int line = 0; line < lines.lines(); line++) {
      if (lines.count(line) == 0) {
        Arrays.fill(vectors, line * size, (line + 1) * size, 0);
      }
    }
    return vectors;
  }

  /** What the l2 weight leaves of a vector at each step. */
  private static float[] shrink(RatingMatrix lines, PmfSettings settings) {
    float[] shrink = new float[lines.lines()];
    for (int line = 0; line < shrink.length; line++) {
      double decay = settings.l2() / Math.max(1, lines.count(line));
      shrink[line] = (float) (1 / (1 + settings.learningRate() * decay));
    }
    return shrink;
  }

  @Override
  public int pieces() {
    return pieces.count();
  }

  @Override
  public void run(int epoch, int piece) {
    if (piece == 0) {
      squaredErrors = 0;
    }
    int[] cells = order.of(epoch);
    for (int k = pieces.start(piece); k < pieces.start(piece + 1); k++) {
      step(userOf[cells[k]], matrix.other(cells[k]), matrix.value(cells[k]));
    }
  }

  private void step(int user, int item, float rating) {
    int u = user * size;
    int i = item * size;
    float product = 0;
    for (int k = 0; k < size; k++) {
      product += users[u + k] * items[i + k];
    }
    double predicted = link.predict(product);
    double error = rating - predicted;
    squaredErrors += error * error;
    float move = (float) (rate * error * link.slope(predicted));
    float keepUser = userShrink[user];
    float keepItem = itemShrink[item];
    for (int k = 0; k < size; k++) {
      float p = users[u + k];
      float q = items[i + k];
      users[u + k] = keepUser * (p + move * q);
      items[i + k] = keepItem * (q + move * p);
    }
  }

  @Override
  public Factors factors() {
    return new Factors(size, users, items);
  }

  @Override
  public Map<LoggedKey, Double> figures() {
    return Map.of(
        LoggedKey.TRAIN_RMSE, TrainError.rmse(squaredErrors, matrix.cells(), rows.scale()));
  }

  @Override
  public Snapshot snapshot() {
    return new Snapshot()
        .put("users", users.clone())
        .put("items", items.clone())
        .put("squaredErrors", new double[] {squaredErrors});
  }

  @Override
  public void restore(Snapshot snapshot) {
    snapshot.copyTo("users", users);
    snapshot.copyTo("items", items);
    squaredErrors = snapshot.doubles("squaredErrors")[0];
  }
}
