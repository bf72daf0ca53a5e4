package org.drrworkbench.core.evaluate;

import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Split;

/** What the train and validation rows say about items: how often each was rated, and by whom. */
final class TrainingFacts {
  private final RatingColumns columns;
  private final PairCosines cosines;
  private final double[] information;

  TrainingFacts(Split split) {
    this(split, CosineTable.MOST_ITEMS);
  }

  /**
   * @param mostInTable how many items may stand in a table of all pairs
   */
  TrainingFacts(Split split, int mostInTable) {
    List<RatingLog> logs = List.of(split.train(), split.validation());
    columns = new RatingColumns(logs);
    cosines = split.train().itemCount() <= mostInTable ? new CosineTable(columns) : columns;
    int users = activeUsers(logs);
    information = new double[split.train().itemCount()];
    for (int item = 0; item < information.length; item++) {
      // An item nobody rated counts as rated once, so that its surprise stays finite.
      double share = (double) Math.max(1, columns.count(item)) / Math.max(1, users);
      // StrictMath: the same bits on every processor.
      information[item] = share >= 1 ? 0 : -StrictMath.log(share) / StrictMath.log(2);
    }
  }

  private static int activeUsers(List<RatingLog> logs) {
    boolean[] active = new boolean[logs.get(0).userCount()];
    int count = 0;
    for (RatingLog log : logs) {
      for (int row = 0; row < log.size(); row++) {
        count += active[log.user(row)] ? 0 : 1;
        active[log.user(row)] = true;
      }
    }
    return count;
  }

  /** Room for sums over users: as many zeros as there are users. */
  double[] room() {
    return columns.room();
  }

  /**
   * The facts of a user's list.
   *
   * @param profile items the user is known to have rated
   * @param room zeros, and zeros again afterwards
   */
  ListFacts ofList(int[] items, int[] profile, double[] room) {
    double[] informations = new double[items.length + 1];
    double[] popularities = new double[items.length + 1];
    for (int place = 0; place < items.length; place++) {
      informations[place + 1] = informations[place] + information[items[place]];
      popularities[place + 1] = popularities[place] + columns.count(items[place]);
    }
    return new ListFacts(
        informations, popularities, cosines.similarities(items, room), meanPopularity(profile));
  }

  /**
   * The facts of all of a user's candidates together.
   *
   * @param items ascending and without repetition
   * @param profile items the user is known to have rated
   * @param room zeros, and zeros again afterwards
   */
  ItemSetFacts ofSet(int[] items, int[] profile, double[] room) {
    double informations = 0;
    for (int item : items) {
      informations += information[item];
    }
    return ItemSetFacts.of(
        items.length,
        informations,
        meanPopularity(items) * items.length,
        cosines.similarityOfSet(items, room),
        meanPopularity(profile));
  }

  /** NaN for no items. */
  private double meanPopularity(int[] items) {
    double sum = 0;
    for (int item : items) {
      sum += columns.count(item);
    }
    return items.length == 0 ? Double.NaN : sum / items.length;
  }
}
