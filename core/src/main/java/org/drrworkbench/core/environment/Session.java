package org.drrworkbench.core.environment;

/**
 * One running session between two lists.
 *
 * @param user the user
 * @param fold which fold's factors describe the user and the items
 * @param usual what the candidates would earn that the session began with
 * @param steps lists shown so far
 * @param history what is kept of the items so far, oldest first
 * @param candidates items that may still be shown, in the order of the episode
 * @param ratings what each candidate would get
 */
record Session(
    int user,
    int fold,
    SessionRewards usual,
    int steps,
    int[] history,
    int[] candidates,
    float[] ratings) {

  static Session begin(Episode episode, HistoryRule history, int historyLength, RewardRule reward) {
    return new Session(
        episode.user(),
        episode.fold(),
        reward.session(episode.ratings()),
        0,
        history.kept(episode.history(), historyLength),
        episode.candidates(),
        episode.ratings());
  }

  /**
   * The session after a list: shown items have left, and the history has moved on by them from the
   * best of the list to the worst.
   *
   * @param places the list as places among the candidates, best first, each once
   */
  Session after(int[] places, HistoryRule rule, int historyLength) {
    boolean[] shown = new boolean[candidates.length];
    int[] moved = history;
    for (int place : places) {
      shown[place] = true;
      moved = rule.movedOn(moved, candidates[place], ratings[place], historyLength);
    }
    int[] left = new int[candidates.length - places.length];
    float[] leftRatings = new float[left.length];
    int kept = 0;
    for (int place = 0; place < candidates.length; place++) {
      if (!shown[place]) {
        left[kept] = candidates[place];
        leftRatings[kept++] = ratings[place];
      }
    }
    return new Session(user, fold, usual, steps + 1, moved, left, leftRatings);
  }
}
