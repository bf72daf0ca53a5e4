package org.drrworkbench.core.drr;

import java.util.Arrays;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * The last transitions in columns: who, what they had liked, what was shown, how it was rated, what
 * they liked then. Histories are kept as item ids, not as encoded states, so that the encoder goes
 * on learning from them. Lists and histories shorter than their column are padded with {@link
 * #NONE}.
 */
final class ReplayMemory {
  /** No item. */
  static final int NONE = -1;

  private final int capacity;
  private final int historyLength;
  private final int listLength;
  private int[] users = {};
  private int[] folds = {};
  private int[] histories = {};
  private int[] nextHistories = {};
  private int[] items = {};
  private float[] rewards = {};
  private int[] terminated = {};
  private int size;
  private int next;

  ReplayMemory(int capacity, int historyLength, int listLength) {
    this.capacity = capacity;
    this.historyLength = historyLength;
    this.listLength = listLength;
  }

  int size() {
    return size;
  }

  /** Adds a transition; the oldest leaves when the memory is full. */
  void add(Transition transition) {
    if (next == users.length) {
      resize(Math.min(capacity, Math.max(1024, 2 * users.length)));
    }
    users[next] = transition.user();
    folds[next] = transition.fold();
    put(transition.history(), histories, historyLength);
    put(transition.nextHistory(), nextHistories, historyLength);
    put(transition.items(), items, listLength);
    Arrays.fill(rewards, next * listLength, (next + 1) * listLength, 0);
    System.arraycopy(
        transition.rewards(), 0, rewards, next * listLength, transition.rewards().length);
    terminated[next] = transition.terminated() ? 1 : 0;
    next++;
    size = Math.max(size, next);
    if (next == capacity) {
      next = 0;
    }
  }

  private void put(int[] ids, int[] column, int width) {
    Arrays.fill(column, next * width, (next + 1) * width, NONE);
    System.arraycopy(ids, 0, column, next * width, ids.length);
  }

  private void resize(int length) {
    users = Arrays.copyOf(users, length);
    folds = Arrays.copyOf(folds, length);
    histories = Arrays.copyOf(histories, length * historyLength);
    nextHistories = Arrays.copyOf(nextHistories, length * historyLength);
    items = Arrays.copyOf(items, length * listLength);
    rewards = Arrays.copyOf(rewards, length * listLength);
    terminated = Arrays.copyOf(terminated, length);
  }

  /** The transition at a place, 0 .. size - 1. */
  Transition get(int place) {
    return new Transition(
        users[place],
        folds[place],
        present(histories, place, historyLength),
        present(items, place, listLength),
        Arrays.copyOfRange(
            rewards,
            place * listLength,
            place * listLength + present(items, place, listLength).length),
        present(nextHistories, place, historyLength),
        terminated[place] == 1);
  }

  private static int[] present(int[] column, int place, int width) {
    int from = place * width;
    int count = 0;
    while (count < width && column[from + count] != NONE) {
      count++;
    }
    return Arrays.copyOfRange(column, from, from + count);
  }

  /** A uniform sample with replacement. */
  Transition[] sample(int batchSize, RandomStream random) {
    Transition[] batch = new Transition[batchSize];
    Arrays.setAll(batch, b -> get(random.nextInt(size)));
    return batch;
  }

  Snapshot snapshot() {
    return new Snapshot()
        .putLong("next", next)
        .put("users", Arrays.copyOf(users, size))
        .put("folds", Arrays.copyOf(folds, size))
        .put("histories", Arrays.copyOf(histories, size * historyLength))
        .put("nextHistories", Arrays.copyOf(nextHistories, size * historyLength))
        .put("items", Arrays.copyOf(items, size * listLength))
        .put("rewards", Arrays.copyOf(rewards, size * listLength))
        .put("terminated", Arrays.copyOf(terminated, size));
  }

  void restore(Snapshot from) {
    users = from.ints("users").clone();
    folds = from.ints("folds").clone();
    histories = from.ints("histories").clone();
    nextHistories = from.ints("nextHistories").clone();
    items = from.ints("items").clone();
    rewards = from.floats("rewards").clone();
    terminated = from.ints("terminated").clone();
    size = users.length;
    next = (int) from.getLong("next");
  }
}
