package org.drrworkbench.core.recommend;

/**
 * Picks the best few of many items with a heap of fixed capacity whose root is the worst item kept:
 * one comparison for nearly every candidate, and never a sort of the whole catalogue. Of equal
 * scores the lower item index stands first. Not safe for several threads.
 */
public final class TopItems {
  private final float[] heapScores;
  private final int[] heapItems;
  private int size;

  /**
   * @param capacity most items ever picked, at least 1
   */
  public TopItems(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException(
          "A list of " + capacity + " items cannot be picked; it must hold at least 1.");
    }
    heapScores = new float[capacity];
    heapItems = new int[capacity];
  }

  /**
   * The best items, best first; all candidates when there are no more than the capacity.
   *
   * @param scores scores of many users
   * @param offset where the user's scores begin: item i has {@code scores[offset + i]}
   * @param candidates items to choose from, ascending
   */
  public int[] pick(float[] scores, int offset, int[] candidates) {
    size = 0;
    int filled = Math.min(heapItems.length, candidates.length);
    for (int k = 0; k < filled; k++) {
      push(scores[offset + candidates[k]], candidates[k]);
    }
    for (int k = filled; k < candidates.length; k++) {
      float score = scores[offset + candidates[k]];
      // Ascending candidates: at equal scores the later one always stands behind.
      if (score > heapScores[0]) {
        sink(score, candidates[k]);
      }
    }
    int[] best = new int[filled];
    for (int place = filled - 1; place >= 0; place--) {
      best[place] = heapItems[0];
      size--;
      sink(heapScores[size], heapItems[size]);
    }
    return best;
  }

  private static boolean worse(float score, int item, float otherScore, int otherItem) {
    return score < otherScore || (score == otherScore && item > otherItem);
  }

  private void push(float score, int item) {
    int at = size++;
    while (at > 0) {
      int parent = (at - 1) >> 1;
      if (!worse(score, item, heapScores[parent], heapItems[parent])) {
        break;
      }
      heapScores[at] = heapScores[parent];
      heapItems[at] = heapItems[parent];
      at = parent;
    }
    heapScores[at] = score;
    heapItems[at] = item;
  }

  /** Puts an item in the root's place and restores the order. */
  private void sink(float score, int item) {
    int at = 0;
    while (2 * at + 1 < size) {
      int child = 2 * at + 1;
      if (child + 1 < size
          && worse(
              heapScores[child + 1], heapItems[child + 1], heapScores[child], heapItems[child])) {
        child++;
      }
      if (!worse(heapScores[child], heapItems[child], score, item)) {
        break;
      }
      heapScores[at] = heapScores[child];
      heapItems[at] = heapItems[child];
      at = child;
    }
    heapScores[at] = score;
    heapItems[at] = item;
  }
}
