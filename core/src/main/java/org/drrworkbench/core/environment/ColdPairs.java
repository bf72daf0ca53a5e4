package org.drrworkbench.core.environment;

import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.recommend.SimulatorSettings.ColdValue;

/** Pairs whose user or item has no row in a log, and what they earn in place of a prediction. */
final class ColdPairs {
  private final BitSet items = new BitSet();
  private final int[] counts;
  private final float[] means;
  private final float mean;

  /**
   * @param rows by which a user or an item is known
   * @param value which mean a pair earns; of {@link ColdValue#PREDICTION} there is none
   */
  ColdPairs(RatingLog rows, ColdValue value) {
    counts = new int[rows.userCount()];
    means = new float[rows.userCount()];
    double[] sums = new double[rows.userCount()];
    double sum = 0;
    for (int row = 0; row < rows.size(); row++) {
      counts[rows.user(row)]++;
      sums[rows.user(row)] += rows.normalised(row);
      sum += rows.normalised(row);
      items.set(rows.item(row));
    }
    mean = (float) (sum / Math.max(1, rows.size()));
    for (int user = 0; user < means.length; user++) {
      means[user] =
          value == ColdValue.USER_MEAN && counts[user] > 0
              ? (float) (sums[user] / counts[user])
              : mean;
    }
  }

  /** Whether the user or the item is unknown. */
  boolean isCold(int user, int item) {
    return counts[user] == 0 || !items.get(item);
  }

  /** What such a pair of this user earns, in [-1, 1]. */
  float reward(int user) {
    return means[user];
  }
}
