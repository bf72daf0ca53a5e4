package org.drrworkbench.core.environment;

import java.util.List;
import org.drrworkbench.core.environment.LoggedFeedback.FoldRows;

/** Which of a user's logged rows are the candidates of a session offline. */
public enum SessionRows {
  /** All of the user's feedback rows, whenever they were rated: {@link LoggedFeedback}. */
  ANY,
  /** Those that came next after the history: {@link FollowingFeedback}. */
  FOLLOWING;

  /**
   * Sessions replayed from the log.
   *
   * @param folds at least one; an episode's fold is the place in this list
   * @param history which of the seen items make histories
   * @param historyLength most items in a history
   * @param candidates most candidates in a session, at least 2; {@link #ANY} does not look at it
   */
  public EpisodeSource episodes(
      List<FoldRows> folds, HistoryRule history, int historyLength, int candidates) {
    return switch (this) {
      case ANY -> new LoggedFeedback(folds, history, historyLength);
      case FOLLOWING -> new FollowingFeedback(folds, history, historyLength, candidates);
    };
  }
}
