package org.drrworkbench.core.evaluate;

import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Split;

/**
 * What the train and validation rows say about items: how often each was rated, and by whom, how
 * high.
 */
final class TrainingFacts {
  private final int[] start;
  private final int[] users;
  private final float[] weights;
  private final double[] selfInformation;
  private final int userCount;

  TrainingFacts(Split split) {
    List<RatingLog> logs = List.of(split.train(), split.validation());
    int itemCount = split.train().itemCount();
    start = new int[itemCount + 1];
    boolean[] active = new boolean[split.train().userCount()];
    int activeUsers = 0;
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        start[log.item(row) + 1]++;
        activeUsers += active[log.user(row)] ? 0 : 1;
        active[log.user(row)] = true;
      }
    }
    selfInformation = new double[itemCount];
    for (int item = 0; item < itemCount; item++) {
      // An item nobody rated counts as rated once, so that its surprise stays finite.
      double share = (double) Math.max(1, start[item + 1]) / Math.max(1, activeUsers);
      selfInformation[item] = share >= 1 ? 0 : -StrictMath.log(share) / StrictMath.log(2);
      start[item + 1] += start[item];
    }
    users = new int[start[itemCount]];
    weights = new float[users.length];
    fill(logs, split.train().scale().min());
    userCount = split.train().userCount();
  }

  /** Columns of ratings, shifted where the scale is negative, each scaled to length 1. */
  private void fill(List<RatingLog> logs, double lowest) {
    int[] next = start.clone();
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        int at = next[log.item(row)]++;
        users[at] = log.user(row);
        weights[at] = (float) (log.rating(row) - Math.min(lowest, 0));
      }
    }
    for (int item = 0; item + 1 < start.length; item++) {
      double squares = 0;
      for (int k = start[item]; k < start[item + 1]; k++) {
        squares += (double) weights[k] * weights[k];
      }
      double norm = Math.sqrt(squares);
      for (int k = start[item]; k < start[item + 1] && norm > 0; k++) {
        weights[k] = (float) (weights[k] / norm);
      }
    }
  }

  /** How many training ratings an item has. */
  int popularity(int item) {
    return start[item + 1] - start[item];
  }

  /** -log2 of the share of the training users who rated the item, in bits. */
  double selfInformation(int item) {
    return selfInformation[item];
  }

  /** Mean popularity of items; NaN for none. */
  double meanPopularity(int[] items) {
    double sum = 0;
    for (int item : items) {
      sum += popularity(item);
    }
    return items.length == 0 ? Double.NaN : sum / items.length;
  }

  /** Room for {@link #of}: as many zeros as there are users. */
  double[] room() {
    return new double[userCount];
  }

  /**
   * The facts of a user's list.
   *
   * @param profile items the user is known to have rated
   * @param room zeros, and zeros again afterwards
   */
  ListFacts of(int[] items, int[] profile, double[] room) {
    double[] information = new double[items.length + 1];
    double[] popularity = new double[items.length + 1];
    for (int place = 0; place < items.length; place++) {
      information[place + 1] = information[place] + selfInformation[items[place]];
      popularity[place + 1] = popularity[place] + popularity(items[place]);
    }
    return new ListFacts(
        information, popularity, similarities(items, room), meanPopularity(profile));
  }

  /**
   * Sums of cosines over the pairs of the first places. The cosines of an item with all before it
   * add up to its product with the sum of their columns, so that no pair is looked at by itself.
   */
  private double[] similarities(int[] items, double[] sums) {
    double[] similarity = new double[items.length + 1];
    for (int place = 0; place < items.length; place++) {
      double product = 0;
      for (int k = start[items[place]]; k < start[items[place] + 1]; k++) {
        product += sums[users[k]] * weights[k];
      }
      for (int k = start[items[place]]; k < start[items[place] + 1]; k++) {
        sums[users[k]] += weights[k];
      }
      similarity[place + 1] = similarity[place] + product;
    }
    for (int item : items) {
      for (int k = start[item]; k < start[item + 1]; k++) {
        sums[users[k]] = 0;
      }
    }
    return similarity;
  }
}
