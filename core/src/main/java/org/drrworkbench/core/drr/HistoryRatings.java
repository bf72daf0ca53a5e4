package org.drrworkbench.core.drr;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.environment.LoggedRatings;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.jspecify.annotations.Nullable;

/**
 * How users rated the items of their histories, in [-1, 1]: as the log says, and where it says
 * nothing, as the simulated user does. A pair that the log has and a simulator answers differently
 * (rows apart, all items candidates) keeps the log's rating here.
 */
final class HistoryRatings {
  private final LoggedRatings logged;
  private final RatingScale scale;
  private @Nullable SimulatedUsers simulated;

  /**
   * @param known all rows that the agent may know
   */
  HistoryRatings(RatingLog known) {
    logged = new LoggedRatings(known);
    scale = known.scale();
  }

  /** From now on these users rate what is not in the log. */
  void askFor(SimulatedUsers users) {
    simulated = users;
  }

  /**
   * @throws IllegalStateException if nobody has rated the item for the user, which then cannot
   *     stand in a history
   */
  float of(int user, int item) {
    float rating = logged.rating(user, item);
    if (Float.isNaN(rating)) {
      if (simulated == null) {
        throw new IllegalStateException(
            "User number " + user + " has not rated item number " + item + ".");
      }
      rating = simulated.rating(user, item);
    }
    return (float) scale.normalise(rating);
  }
}
