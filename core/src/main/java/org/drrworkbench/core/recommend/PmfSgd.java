package org.drrworkbench.core.recommend;

import java.util.Arrays;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Fits PMF by stochastic gradient descent (the objective is in {@link PmfSettings}). A step over
 * one rating carries the l2 weight divided by the number of ratings of the user or item, so that an
 * epoch weighs every vector exactly as the objective does.
 */
public final class PmfSgd {
  private static final double START_DEVIATION = 0.1;

  private PmfSgd() {}

  /** The factors after {@code settings.epochs()} passes over the shuffled rows. */
  public static Factors fit(RatingLog rows, PmfSettings settings, RandomStream random) {
    int size = settings.size();
    RatingMatrix byUser = RatingMatrix.byUser(rows);
    RatingMatrix byItem = byUser.transposed();
    float[] users = start(byUser, size, random);
    float[] items = start(byItem, size, random);
    int[] userOf = new int[byUser.cells()];
    for (int user = 0; user < byUser.lines(); user++) {
      Arrays.fill(userOf, byUser.start(user), byUser.end(user), user);
    }
    int[] order = new int[byUser.cells()];
    Arrays.setAll(order, cell -> cell);
    float rate = (float) settings.learningRate();
    float l2 = (float) settings.l2();
    for (int epoch = 0; epoch < settings.epochs(); epoch++) {
      random.shuffle(order);
      for (int cell : order) {
        int user = userOf[cell];
        int item = byUser.other(cell);
        float userDecay = l2 / (byUser.end(user) - byUser.start(user));
        float itemDecay = l2 / (byItem.end(item) - byItem.start(item));
        step(
            users,
            user * size,
            userDecay,
            items,
            item * size,
            itemDecay,
            size,
            byUser.value(cell),
            rate);
      }
    }
    return new Factors(size, users, items);
  }

  private static float[] start(RatingMatrix lines, int size, RandomStream random) {
    float[] vectors = new float[lines.lines() * size];
    random.fillGaussian(vectors, START_DEVIATION);
    for (int line = 0; line < lines.lines(); line++) {
      if (lines.start(line) == lines.end(line)) {
        Arrays.fill(vectors, line * size, (line + 1) * size, 0);
      }
    }
    return vectors;
  }

  private static void step(
      float[] users,
      int u,
      float userDecay,
      float[] items,
      int i,
      float itemDecay,
      int size,
      float rating,
      float rate) {
    float error = rating;
    for (int k = 0; k < size; k++) {
      error -= users[u + k] * items[i + k];
    }
    for (int k = 0; k < size; k++) {
      float user = users[u + k];
      float item = items[i + k];
      users[u + k] += rate * (error * item - userDecay * user);
      items[i + k] += rate * (error * user - itemDecay * item);
    }
  }
}
