package org.drrworkbench.core.drr;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.environment.LoggedRatings;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.jspecify.annotations.Nullable;

/** What an item of a user's history counts: the rating that the user gave it, in [-1, 1]. */
final class HistoryWeights {
  private final LoggedRatings logged;
  private final RatingScale scale;
  private @Nullable SimulatedUsers simulated;

  /**
   * @param known all rows that the agent may know
   */
  HistoryWeights(RatingLog known) {
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
