package org.drrworkbench.core.environment;

/** The best places of a score array. */
final class TopOfList {
  private TopOfList() {}

  /**
   * Places of the highest scores, best first; of equal scores the earlier place first.
   *
   * @return {@code min(length, scores.length)} places
   */
  static int[] best(float[] scores, int length) {
    int size = Math.min(length, scores.length);
    int[] places = new int[size];
    int filled = 0;
    for (int place = 0; place < scores.length; place++) {
      float score = scores[place];
      if (filled == size && score <= scores[places[size - 1]]) {
        continue;
      }
      int at = filled < size ? filled++ : size - 1;
      while (at > 0 && scores[places[at - 1]] < score) {
        places[at] = places[at - 1];
        at--;
      }
      places[at] = place;
    }
    return places;
  }
}
