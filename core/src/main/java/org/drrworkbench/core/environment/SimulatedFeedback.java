package org.drrworkbench.core.environment;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Sessions with simulated users (online mode): the candidates are all items that the given rows do
 * not keep from the user, and the simulator rates whatever is shown.
 */
public final class SimulatedFeedback implements EpisodeSource {
  private final Simulator simulator;
  private final Histories histories;
  private final BitSet[] rated;
  private final int[] users;
  private final int itemCount;
  private final int historyLength;
  private final int fold;

  /**
   * @param rows what users have rated and are not shown again; at least one user must have left an
   *     item unrated
   * @param histories the items that the agent knows of
   * @param historyLength most items in a history
   * @param fold the fold whose vectors describe users here
   */
  public SimulatedFeedback(
      Simulator simulator, RatingLog rows, Histories histories, int historyLength, int fold) {
    this.simulator = simulator;
    this.histories = histories;
    this.itemCount = rows.itemCount();
    this.historyLength = historyLength;
    this.fold = fold;
    rated = new BitSet[rows.userCount()];
    for (int user = 0; user < rated.length; user++) {
      rated[user] = new BitSet(itemCount);
    }
    for (int row = 0; row < rows.size(); row++) {
      rated[rows.user(row)].set(rows.item(row));
    }
    users =
        IntStream.range(0, rated.length).filter(u -> rated[u].cardinality() < itemCount).toArray();
    if (users.length == 0) {
      throw new IllegalArgumentException(
          "Every user has rated every item, so that nothing is left to recommend online; "
              + "choose the offline mode or a split with fewer train rows.");
    }
  }

  /** Users with something left to recommend, ascending. */
  int[] users() {
    return users.clone();
  }

  int itemCount() {
    return itemCount;
  }

  Simulator simulator() {
    return simulator;
  }

  /** The history with which a user's session begins, oldest first. */
  int[] history(int user) {
    return histories.atEnd(user, historyLength);
  }

  /** A user's history moved on by an item that was shown and rated by the simulator. */
  int[] movedOn(int[] history, int user, int item) {
    return histories.rule().movedOn(history, item, simulator.rating(user, item), historyLength);
  }

  /** The items that may be shown to a user, ascending. */
  int[] candidates(int user) {
    int[] items = new int[itemCount - rated[user].cardinality()];
    int item = -1;
    for (int place = 0; place < items.length; place++) {
      item = rated[user].nextClearBit(item + 1);
      items[place] = item;
    }
    return items;
  }

  /** The session of a random user with something left to recommend. */
  @Override
  public Episode next(RandomStream random) {
    int user = users[random.nextInt(users.length)];
    int[] candidates = candidates(user);
    float[] ratings = new float[candidates.length];
    for (int place = 0; place < candidates.length; place++) {
      ratings[place] = simulator.rating(user, candidates[place]);
    }
    return new Episode(user, fold, history(user), candidates, ratings);
  }
}
