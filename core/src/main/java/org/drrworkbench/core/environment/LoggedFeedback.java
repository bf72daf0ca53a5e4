package org.drrworkbench.core.environment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.random.RandomStream;

/**
 * Sessions replayed from the log (offline mode): the candidates are items the user really rated,
 * and the feedback is the rating. The rows that give feedback are apart from those that make
 * histories (and that the fold's factors were fitted on): a reward on rows that shaped the factors
 * would teach the agent to trust tastes memorised from those very rows.
 */
public final class LoggedFeedback implements EpisodeSource {
  /** Fewer candidates leave nothing to choose. */
  private static final int FEWEST_CANDIDATES = 2;

  private final int historyLength;
  private final List<Fold> folds;
  private final List<int[]> eligible = new ArrayList<>();

  /**
   * Rows of one fold.
   *
   * @param seen rows that make the histories
   * @param feedback rows that are candidates and rewards
   */
  public record FoldRows(RatingLog seen, RatingLog feedback) {}

  private record Fold(Histories histories, RatingLog feedback, RowsByUser byUser) {}

  /**
   * @param folds at least one; an episode's fold is the place in this list
   * @param history which of the seen items make histories
   * @param historyLength most items in a history
   */
  public LoggedFeedback(List<FoldRows> folds, HistoryRule history, int historyLength) {
    this.historyLength = historyLength;
    this.folds =
        folds.stream()
            .map(
                f ->
                    new Fold(
                        new Histories(f.seen(), history),
                        f.feedback(),
                        new RowsByUser(f.feedback())))
            .toList();
    for (int fold = 0; fold < this.folds.size(); fold++) {
      RowsByUser rows = this.folds.get(fold).byUser();
      for (int user = 0; user < folds.get(fold).feedback().userCount(); user++) {
        if (rows.count(user) >= FEWEST_CANDIDATES) {
          eligible.add(new int[] {user, fold});
        }
      }
    }
    if (eligible.isEmpty()) {
      throw new IllegalArgumentException(
          "No user has "
              + FEWEST_CANDIDATES
              + " ratings to learn from; the training rows are too few for this many folds.");
    }
  }

  /**
   * A random user and fold, and as the history what is kept at a random place among the user's
   * items: a window of them, or always the first ones; shorter where it would leave fewer than two
   * candidates.
   */
  @Override
  public Episode next(RandomStream random) {
    int[] chosen = eligible.get(random.nextInt(eligible.size()));
    int user = chosen[0];
    Fold fold = folds.get(chosen[1]);
    int taken = fold.histories().count(user);
    int shortest = Math.min(historyLength, taken);
    int end = shortest + random.nextInt(taken - shortest + 1);
    int[] history = fold.histories().before(user, end, historyLength);
    int[] rows = apartFrom(history, fold, user);
    while (rows.length < FEWEST_CANDIDATES) {
      // A user of few rows: what is left to choose comes before what is known, oldest first.
      history = Arrays.copyOfRange(history, 1, history.length);
      rows = apartFrom(history, fold, user);
    }
    int[] candidates = new int[rows.length];
    float[] ratings = new float[rows.length];
    for (int k = 0; k < rows.length; k++) {
      candidates[k] = fold.feedback().item(rows[k]);
      ratings[k] = fold.feedback().rating(rows[k]);
    }
    return new Episode(user, chosen[1], history, candidates, ratings);
  }

  /** The user's feedback rows without the items of the history, where the same rows make both. */
  private static int[] apartFrom(int[] history, Fold fold, int user) {
    return Arrays.stream(fold.byUser().rows(user))
        .filter(row -> Arrays.stream(history).noneMatch(i -> i == fold.feedback().item(row)))
        .toArray();
  }
}
