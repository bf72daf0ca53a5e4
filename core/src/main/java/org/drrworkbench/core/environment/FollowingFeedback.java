package org.drrworkbench.core.environment;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.environment.LoggedFeedback.FoldRows;
import org.drrworkbench.core.random.RandomStream;

/**
 * Sessions replayed from the log in its order of time: at a random item of those that make the
 * user's history, the history is what is kept up to it (it included), and the candidates are the
 * feedback rows that came next. So what came next is learned from what came before, as it will be
 * asked for, whereas {@link LoggedFeedback} lets what came before be told by what came later too.
 *
 * <p>"Next" means strictly later: a row of the very time of that item was rated in the same moment
 * as that item and not after it.
 */
public final class FollowingFeedback implements EpisodeSource {
  /** Fewer candidates leave nothing to choose. */
  private static final int FEWEST_CANDIDATES = 2;

  private final int historyLength;
  private final int most;
  private final List<Fold> folds = new ArrayList<>();
  private final List<Beginnings> eligible = new ArrayList<>();

  private record Fold(Histories histories, RatingLog feedback, RowsByUser byUser) {}

  /**
   * Where a user's sessions of a fold may begin.
   *
   * @param ends the user's first 1 .. ends items are followed by enough candidates
   */
  private record Beginnings(int user, int fold, int ends) {}

  /**
   * @param folds at least one; an episode's fold is the place in this list
   * @param history which of the seen items make histories
   * @param historyLength most items in a history
   * @param candidates most candidates in a session, at least 2
   */
  public FollowingFeedback(
      List<FoldRows> folds, HistoryRule history, int historyLength, int candidates) {
    if (candidates < FEWEST_CANDIDATES) {
      throw new IllegalArgumentException(
          "The candidates of a session are "
              + candidates
              + "; they must be at least "
              + FEWEST_CANDIDATES
              + ".");
    }
    this.historyLength = historyLength;
    most = candidates;
    for (FoldRows rows : folds) {
      this.folds.add(
          new Fold(
              new Histories(rows.seen(), history),
              rows.feedback(),
              new RowsByUser(rows.feedback())));
    }
    for (int fold = 0; fold < folds.size(); fold++) {
      addBeginnings(fold);
    }
    if (eligible.isEmpty()) {
      throw new IllegalArgumentException(
          "No user has a "
              + (history.of() == HistoryRule.Of.LIKED ? "positive rating" : "rating")
              + " with "
              + FEWEST_CANDIDATES
              + " later ratings to learn from; the training rows are too few for this many folds.");
    }
  }

  private void addBeginnings(int fold) {
    Fold rows = folds.get(fold);
    for (int user = 0; user < rows.feedback().userCount(); user++) {
      int[] own = rows.byUser().rows(user);
      int ends = 0;
      if (own.length >= FEWEST_CANDIDATES) {
        long lastStart = rows.feedback().time(own[own.length - FEWEST_CANDIDATES]);
        while (ends < rows.histories().count(user)
            && rows.histories().time(user, ends) < lastStart) {
          ends++;
        }
      }
      if (ends > 0) {
        eligible.add(new Beginnings(user, fold, ends));
      }
    }
  }

  /** A random user and fold, and a random one of the items that enough rows came after. */
  @Override
  public Episode next(RandomStream random) {
    Beginnings chosen = eligible.get(random.nextInt(eligible.size()));
    int user = chosen.user();
    Fold fold = folds.get(chosen.fold());
    int end = 1 + random.nextInt(chosen.ends());
    int[] rows = fold.byUser().rows(user);
    int first = firstAfter(rows, fold.feedback(), fold.histories().time(user, end - 1));
    int[] candidates = new int[Math.min(most, rows.length - first)];
    float[] ratings = new float[candidates.length];
    for (int k = 0; k < candidates.length; k++) {
      candidates[k] = fold.feedback().item(rows[first + k]);
      ratings[k] = fold.feedback().rating(rows[first + k]);
    }
    int[] history = fold.histories().before(user, end, historyLength);
    return new Episode(user, chosen.fold(), history, candidates, ratings);
  }

  /** Place of the first row later than a time; the rows are in the order of time. */
  private static int firstAfter(int[] rows, RatingLog log, long time) {
    int place = 0;
    while (log.time(rows[place]) <= time) {
      place++;
    }
    return place;
  }
}
