package org.drrworkbench.core.environment;

import java.util.Arrays;
import org.drrworkbench.core.data.PositiveRule;

/**
 * Which of the items a user has rated make up the history that an agent is shown. It holds in
 * sessions too, where what is shown gets rated on the spot: offline by the log, online by the
 * simulated user.
 *
 * @param of whose items are taken
 * @param end which n of them, where there are more
 * @param positive which ratings say that an item is liked
 */
public record HistoryRule(Of of, End end, PositiveRule positive) {
  /** Which items enter a history. */
  public enum Of {
    /** Those rated positively. */
    LIKED,
    /** All that were rated, whatever the rating; in a session all that were shown. */
    RATED
  }

  /** Which n items a history keeps. */
  public enum End {
    /** The latest: in a session the oldest falls out for each that enters. */
    LATEST,
    /** The user's first: a session adds to a history that is shorter, and a full one stays. */
    FIRST,
    /** The user's first to begin with; in a session the oldest falls out for each that enters. */
    FIRST_ROLLING
  }

  /** The latest of the liked items. */
  public static HistoryRule latestLiked(PositiveRule positive) {
    return new HistoryRule(Of.LIKED, End.LATEST, positive);
  }

  /**
   * Whether an item enters the history.
   *
   * @param rating in the unit of the scale
   */
  boolean takes(float rating) {
    return of == Of.RATED || positive.isPositive(rating);
  }

  /** Where the n that are kept begin among the first {@code count}, oldest first. */
  int begin(int count, int n) {
    return end == End.LATEST ? Math.max(0, count - n) : 0;
  }

  /** The n of a history that are kept, or fewer when there are not as many. */
  int[] kept(int[] history, int n) {
    int begin = begin(history.length, n);
    return history.length <= n ? history : Arrays.copyOfRange(history, begin, begin + n);
  }

  /**
   * A history moved on by an item.
   *
   * @param rating of the item, in the unit of the scale
   */
  int[] movedOn(int[] history, int item, float rating, int n) {
    if (!takes(rating)) {
      return history;
    }
    int[] longer = Arrays.copyOf(history, history.length + 1);
    longer[history.length] = item;
    boolean rolls = end == End.FIRST_ROLLING && longer.length > n;
    return rolls ? Arrays.copyOfRange(longer, 1, longer.length) : kept(longer, n);
  }
}
