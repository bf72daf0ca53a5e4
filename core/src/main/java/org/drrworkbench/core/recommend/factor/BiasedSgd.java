package org.drrworkbench.core.recommend.factor;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.RatingMatrix;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * Parameters of a model with biases and the gradient step over one rating r, with error {@code e =
 * r - (mean + b_u + b_i + p.q)} and step size s:
 *
 * <pre>
 * b_u = (b_u + s e) / (1 + s biasL2 n_u^(x-1))     b_i likewise
 * p   = (p + s e q) / (1 + s l2 n_u^(x-1))         q   likewise
 * </pre>
 */
final class BiasedSgd {
  private static final double START_DEVIATION = 0.1;

  final RatingMatrix byUser;
  final RatingMatrix byItem;
  final int size;
  final float[] users;
  private final float mean;
  private final float[] items;
  private final float[] userBias;
  private final float[] itemBias;
  private final Regularisation regularisation;
  private final StepSize stepSize;
  private int epoch = -1;
  private float rate;
  private float[] keepUser = new float[0];
  private float[] keepItem = new float[0];
  private float[] keepUserBias = new float[0];
  private float[] keepItemBias = new float[0];
  private double squaredErrors;

  /** Biases of 0 and vectors drawn from N(0, 0.1^2); 0 for users and items without rows. */
  BiasedSgd(
      RatingLog rows,
      int size,
      Regularisation regularisation,
      StepSize stepSize,
      RandomStream random) {
    this.size = size;
    this.regularisation = regularisation;
    this.stepSize = stepSize;
    byUser = RatingMatrix.byUser(rows);
    byItem = byUser.transposed();
    mean = (float) byUser.mean();
    userBias = new float[byUser.lines()];
    itemBias = new float[byItem.lines()];
    users = start(byUser, size, random);
    items = start(byItem, size, random);
  }

  private static float[] start(RatingMatrix lines, int size, RandomStream random) {
    float[] vectors = new float[lines.lines() * size];
    random.fillGaussian(vectors, START_DEVIATION);
    for (int line = 0; line < lines.lines(); line++) {
      if (lines.count(line) == 0) {
        Arrays.fill(vectors, line * size, (line + 1) * size, 0);
      }
    }
    return vectors;
  }

  /** Takes the step size of an epoch; its errors are summed from its first piece on. */
  void begin(int newEpoch, int piece) {
    if (newEpoch != epoch) {
      epoch = newEpoch;
      double step = stepSize.of(epoch);
      rate = (float) step;
      keepUser = regularisation.keepVectors(byUser, step);
      keepItem = regularisation.keepVectors(byItem, step);
      keepUserBias = regularisation.keepBiases(byUser, step);
      keepItemBias = regularisation.keepBiases(byItem, step);
    }
    if (piece == 0) {
      squaredErrors = 0;
    }
  }

  /** Share of a user's vector that is left by the weight at each step. */
  float keepUser(int user) {
    return keepUser[user];
  }

  /**
   * One step.
   *
   * @param vectors holds the user's vector p
   * @param u where it begins
   * @param gain factor of p's step
   * @param rating normalised
   */
  void step(float[] vectors, int u, float gain, int user, int item, float rating) {
    int i = item * size;
    float product = 0;
    for (int k = 0; k < size; k++) {
      product += vectors[u + k] * items[i + k];
    }
    float error = rating - mean - userBias[user] - itemBias[item] - product;
    squaredErrors += error * error;
    float move = rate * error;
    userBias[user] = keepUserBias[user] * (userBias[user] + move);
    itemBias[item] = keepItemBias[item] * (itemBias[item] + move);
    float keepP = keepUser[user];
    float keepQ = keepItem[item];
    float moveP = gain * move;
    for (int k = 0; k < size; k++) {
      float p = vectors[u + k];
      float q = items[i + k];
      vectors[u + k] = keepP * (p + moveP * q);
      items[i + k] = keepQ * (q + move * p);
    }
  }

  /** Of the epoch so far. */
  double squaredErrors() {
    return squaredErrors;
  }

  /** The parameters with other user vectors. */
  BiasedFactors factors(float[] userVectors) {
    return new BiasedFactors(mean, userBias, itemBias, new Factors(size, userVectors, items));
  }

  Snapshot snapshot() {
    return new Snapshot()
        .put("users", users.clone())
        .put("items", items.clone())
        .put("userBias", userBias.clone())
        .put("itemBias", itemBias.clone())
        .put("squaredErrors", new double[] {squaredErrors});
  }

  void restore(Snapshot snapshot) {
    snapshot.copyTo("users", users);
    snapshot.copyTo("items", items);
    snapshot.copyTo("userBias", userBias);
    snapshot.copyTo("itemBias", itemBias);
    squaredErrors = snapshot.doubles("squaredErrors")[0];
  }
}
