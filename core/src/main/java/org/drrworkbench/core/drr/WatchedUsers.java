package org.drrworkbench.core.drr;

import java.util.Map;
import org.drrworkbench.core.environment.OnlineEvaluation;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.SessionScorer;

/** Some simulated users whose reward is watched while the agent learns online. */
final class WatchedUsers {
  /** Less than this is what sums of another order leave. */
  private static final double LEAST_REACHABLE = 1e-6;

  private final OnlineEvaluation sessions;
  private final int listLength;
  private final double random;
  private final double ceiling;

  WatchedUsers(OnlineEvaluation sessions, int listLength) {
    this.sessions = sessions;
    this.listLength = listLength;
    random = sessions.random();
    ceiling = sessions.ceiling(listLength);
  }

  /**
   * Adds what the scorer earns, and its share of what can be earned where that is more than chance.
   */
  void measure(SessionScorer scorer, Map<LoggedKey, Double> values) {
    double reward = sessions.reward(scorer, listLength);
    values.put(LoggedKey.SIMULATED_REWARD, reward);
    if (ceiling - random > LEAST_REACHABLE) {
      values.put(LoggedKey.SIMULATED_REWARD_SHARE, (reward - random) / (ceiling - random));
    }
  }
}
