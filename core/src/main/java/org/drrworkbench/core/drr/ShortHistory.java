package org.drrworkbench.core.drr;

/** What stands in the places of a state that a history is too short to fill. */
enum ShortHistory {
  /** Nothing: the encoder passes them over. */
  MASKED,
  /** The history's own items once more, as often as they are needed. */
  REPEATED,
  /** Zero vectors, which the encoder takes for items. */
  ZEROS;

  /** No item stands there. */
  static final int NONE = -1;

  /**
   * Which of a history's items stands at a place.
   *
   * @param place 0 to {@code length} - 1, the latest item at the end
   * @param length places of the state, n
   * @param count items of the history, 0 to n
   * @return its place in the history, or {@link #NONE}
   */
  int item(int place, int length, int count) {
    int own = place - (length - count);
    if (own >= 0) {
      return own;
    }
    return this == REPEATED && count > 0 ? Math.floorMod(own, count) : NONE;
  }

  /** Whether the encoder takes a place without an item for one. */
  boolean takesPadding() {
    return this == ZEROS;
  }
}
