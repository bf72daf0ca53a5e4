package org.drrworkbench.core.environment;

import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Sessions with simulated users (online mode): the candidates are all items the user has not rated,
 * and the simulator rates whatever is shown.
 */
public final class SimulatedFeedback implements EpisodeSource {
  private final Simulator simulator;
  private final Histories histories;
  private final BitSet[] seen;
  private final int itemCount;
  private final int historyLength;
  private final int fold;

  /**
   * @param rows what the users have rated so far
   * @param histories the positives among them
   * @param fold the fold whose vectors describe users here
   */
  public SimulatedFeedback(
      Simulator simulator, RatingLog rows, Histories histories, int historyLength, int fold) {
    this.simulator = simulator;
    this.histories = histories;
    this.itemCount = rows.itemCount();
    this.historyLength = historyLength;
    this.fold = fold;
    seen = new BitSet[rows.userCount()];
    for (int user = 0; user < seen.length; user++) {
      seen[user] = new BitSet(itemCount);
    }
    for (int row = 0; row < rows.size(); row++) {
      seen[rows.user(row)].set(rows.item(row));
    }
  }

  public int userCount() {
    return seen.length;
  }

  public int itemCount() {
    return itemCount;
  }

  public int historyLength() {
    return historyLength;
  }

  /** Whether anything is left to recommend. */
  public boolean hasUnseen(int user) {
    return seen[user].cardinality() < itemCount;
  }

  /** A random user with an unseen item. */
  @Override
  public Episode next(RandomStream random) {
    int user = random.nextInt(seen.length);
    while (!hasUnseen(user)) {
      user = random.nextInt(seen.length);
    }
    return episode(user);
  }

  /** The session of one user, who must have an unseen item. */
  public Episode episode(int user) {
    int[] candidates = new int[itemCount - seen[user].cardinality()];
    float[] ratings = new float[candidates.length];
    int item = -1;
    for (int place = 0; place < candidates.length; place++) {
      item = seen[user].nextClearBit(item + 1);
      candidates[place] = item;
      ratings[place] = simulator.rating(user, item);
    }
    return Episode.of(user, fold, histories.latest(user, historyLength), candidates, ratings);
  }
}
