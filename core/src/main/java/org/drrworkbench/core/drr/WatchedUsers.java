package org.drrworkbench.core.drr;

import java.util.Map;
import org.drrworkbench.core.environment.OnlineEvaluation;
import org.drrworkbench.core.environment.RewardBounds;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.SessionScorer;

/** Some simulated users whose reward is watched while the agent learns online. */
final class WatchedUsers {
  private final OnlineEvaluation sessions;
  private final int listLength;
  private final RewardBounds bounds;

  WatchedUsers(OnlineEvaluation sessions, int listLength) {
    this.sessions = sessions;
    this.listLength = listLength;
    bounds = sessions.bounds(listLength);
  }

  /**
   * Adds what the scorer earns, and its share of what can be earned where that is more than chance.
   */
  void measure(SessionScorer scorer, Map<LoggedKey, Double> values) {
    double reward = sessions.reward(scorer, listLength);
    values.put(LoggedKey.SIMULATED_REWARD, reward);
    bounds.share(reward).ifPresent(share -> values.put(LoggedKey.SIMULATED_REWARD_SHARE, share));
  }
}
