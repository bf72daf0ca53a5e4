package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.drrworkbench.core.drr.encode.HistoryBatch;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.nn.HostBuffer;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.ReadHistory;

/** Networks and vectors together: what turns users and histories into actions, outside learning. */
final class Agent {
  /** Users that act in one product. */
  private static final int CHUNK = 512;

  private final NDManager manager;
  private final DrrSettings settings;
  private final DrrNetworks networks;
  private final VectorTables vectors;

  Agent(NDManager manager, DrrSettings settings, DrrNetworks networks, VectorTables vectors) {
    this.manager = manager;
    this.settings = settings;
    this.networks = networks;
    this.vectors = vectors;
  }

  DrrNetworks networks() {
    return networks;
  }

  VectorTables vectors() {
    return vectors;
  }

  /**
   * Greedy actions.
   *
   * @param folds whose vectors describe each user
   * @param histories at most n items each, oldest first
   * @param target whether the target networks act
   * @return row-major [users, k]
   */
  float[] act(int[] folds, int[] users, int[][] histories, boolean target) {
    return inChunks(folds, users, histories, batch -> networks.act(batch, target));
  }

  /** The target networks' greedy actions of all users, with the item vectors they rank by. */
  Factors actions(int fold, Histories histories) {
    return ofAll(fold, histories, batch -> networks.act(batch, true));
  }

  /**
   * What the target actor's tanh gives of some users, spread evenly over all.
   *
   * @param most users asked
   * @return row-major [users, k]
   */
  float[] squashed(int fold, Histories histories, int most) {
    int stride = (vectors.userCount() - 1) / most + 1;
    int[] users = IntStream.range(0, vectors.userCount()).filter(u -> u % stride == 0).toArray();
    return of(fold, users, histories, networks::squashed);
  }

  /** Where the target critic would have each user's greedy action go, in the place of actions. */
  Factors slopes(int fold, Histories histories) {
    return ofAll(fold, histories, networks::slope);
  }

  /** What the target networks read of a user, and how they weigh it. */
  ReadHistory read(int fold, int user, Histories histories) {
    int length = settings.session().historyLength();
    int[] items = histories.atEnd(user, length);
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray weights =
          networks.weights(
              vectors.histories(
                  manager, new int[] {fold}, new int[] {user}, new int[][] {items}, length));
      return new ReadHistory(
          items, weights == null ? null : perItem(HostBuffer.read(weights), items.length));
    }
  }

  /** What the places of a state weigh, added up for each item that stands in them. */
  private float[] perItem(float[] weights, int count) {
    float[] own = new float[count];
    for (int place = 0; place < weights.length; place++) {
      int item = settings.session().shortHistory().item(place, weights.length, count);
      if (item != ShortHistory.NONE) {
        own[item] += weights[place];
      }
    }
    return own;
  }

  private Factors ofAll(int fold, Histories histories, Function<HistoryBatch, NDArray> answer) {
    int[] users = IntStream.range(0, vectors.userCount()).toArray();
    return new Factors(
        settings.size(), of(fold, users, histories, answer), vectors.itemVectors(fold));
  }

  private float[] of(
      int fold, int[] users, Histories histories, Function<HistoryBatch, NDArray> answer) {
    int[][] known = new int[users.length][];
    Arrays.setAll(
        known, place -> histories.atEnd(users[place], settings.session().historyLength()));
    int[] folds = new int[users.length];
    Arrays.fill(folds, fold);
    return inChunks(folds, users, known, answer);
  }

  private float[] inChunks(
      int[] folds, int[] users, int[][] histories, Function<HistoryBatch, NDArray> answer) {
    int k = settings.size();
    float[] all = new float[users.length * k];
    for (int from = 0; from < users.length; from += CHUNK) {
      int to = Math.min(users.length, from + CHUNK);
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        HistoryBatch batch =
            vectors.histories(
                manager,
                Arrays.copyOfRange(folds, from, to),
                Arrays.copyOfRange(users, from, to),
                Arrays.copyOfRange(histories, from, to),
                settings.session().historyLength());
        float[] part = HostBuffer.read(answer.apply(batch));
        System.arraycopy(part, 0, all, from * k, part.length);
      }
    }
    return all;
  }

  /** Greedy actions of users who are all described by one fold. */
  float[] act(int fold, int[] users, int[][] histories, boolean target) {
    int[] folds = new int[users.length];
    Arrays.fill(folds, fold);
    return act(folds, users, histories, target);
  }
}
