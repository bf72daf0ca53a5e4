package org.drrworkbench.core.drr;

import java.util.Arrays;
import org.drrworkbench.core.snapshot.Snapshot;

/**
 * The last transitions in columns: who, what they had liked, what was answered and shown, how it
 * was rated, what they liked then. Histories are kept as item ids, not as encoded states, so that
 * the encoder goes on learning from them. Lists and histories shorter than their column are padded
 * with {@link #NONE}.
 */
final class ReplayMemory {
  /** No item. */
  static final int NONE = -1;

  private final int capacity;
  private final int historyLength;
  private final int listLength;
  private final int actionSize;
  private final int rewardWidth;
  private int[] users = {};
  private int[] folds = {};
  private int[] histories = {};
  private int[] nextHistories = {};
  private int[] items = {};
  private float[] actions = {};
  private float[] rewards = {};
  private int[] terminated = {};
  private int size;
  private int next;

  /** A memory of the transitions that an agent of these settings makes. */
  ReplayMemory(DrrSettings settings) {
    capacity = settings.replay().capacity();
    historyLength = settings.session().historyLength();
    listLength = settings.session().trainListLength();
    actionSize = settings.recordsActions() ? settings.size() : 0;
    rewardWidth = settings.rewardWidth();
  }

  int size() {
    return size;
  }

  /**
   * Adds a transition; the oldest leaves when the memory is full.
   *
   * @return the place it stands at
   */
  int add(Transition transition) {
    if (next == users.length) {
      resize(Math.min(capacity, Math.max(1024, 2 * users.length)));
    }
    users[next] = transition.user();
    folds[next] = transition.fold();
    put(transition.history(), histories, historyLength);
    put(transition.nextHistory(), nextHistories, historyLength);
    put(transition.items(), items, listLength);
    System.arraycopy(transition.action(), 0, actions, next * actionSize, actionSize);
    Arrays.fill(rewards, next * rewardWidth, (next + 1) * rewardWidth, 0);
    System.arraycopy(
        transition.rewards(), 0, rewards, next * rewardWidth, transition.rewards().length);
    terminated[next] = transition.terminated() ? 1 : 0;
    int place = next++;
    size = Math.max(size, next);
    if (next == capacity) {
      next = 0;
    }
    return place;
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
    actions = Arrays.copyOf(actions, length * actionSize);
    rewards = Arrays.copyOf(rewards, length * rewardWidth);
    terminated = Arrays.copyOf(terminated, length);
  }

  /** The transition at a place, 0 .. size - 1. */
  Transition get(int place) {
    int[] shown = present(items, place, listLength);
    int rewarded = Math.min(shown.length, rewardWidth);
    return new Transition(
        users[place],
        folds[place],
        present(histories, place, historyLength),
        shown,
        Arrays.copyOfRange(actions, place * actionSize, (place + 1) * actionSize),
        Arrays.copyOfRange(rewards, place * rewardWidth, place * rewardWidth + rewarded),
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

  Snapshot snapshot() {
    return new Snapshot()
        .putLong("next", next)
        .put("users", Arrays.copyOf(users, size))
        .put("folds", Arrays.copyOf(folds, size))
        .put("histories", Arrays.copyOf(histories, size * historyLength))
        .put("nextHistories", Arrays.copyOf(nextHistories, size * historyLength))
        .put("items", Arrays.copyOf(items, size * listLength))
        .put("actions", Arrays.copyOf(actions, size * actionSize))
        .put("rewards", Arrays.copyOf(rewards, size * rewardWidth))
        .put("terminated", Arrays.copyOf(terminated, size));
  }

  void restore(Snapshot from) {
    users = from.ints("users").clone();
    folds = from.ints("folds").clone();
    histories = from.ints("histories").clone();
    nextHistories = from.ints("nextHistories").clone();
    items = from.ints("items").clone();
    actions = from.floats("actions").clone();
    rewards = from.floats("rewards").clone();
    terminated = from.ints("terminated").clone();
    size = users.length;
    next = (int) from.getLong("next");
  }
}
