package org.drrworkbench.experiments.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.environment.OnlineEvaluation;
import org.drrworkbench.core.environment.RewardBounds;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.drrworkbench.core.recommend.OracleModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Scores in sessions with simulated users that are fitted on train and validation rows, or on those
 * set apart, and sets the simulator's ceiling, popularity and random beside the model. Popularity
 * is fitted on the rows that models are fitted on.
 */
public final class SimulatedSessions implements OnlineEvaluator {
  /** What models without a history length are shown; they pay no attention to it. */
  public static final int DEFAULT_HISTORY_LENGTH = 10;

  @Override
  public List<OnlineValue> evaluate(Input input) {
    ShownHistory history = ShownHistory.of(input.values(), input.positive());
    OnlineEvaluation sessions =
        SimulatedUsers.fit(
                input.split(), history.rule(), input.simulator(), input.seed(), input.factors())
            .evaluation(history.length(), Integer.MAX_VALUE);
    SessionScorer popularity = SessionScorer.of(popularity(input));
    List<OnlineValue> own = new ArrayList<>();
    List<OnlineValue> references = new ArrayList<>();
    for (int listLength : input.listLengths()) {
      RewardBounds bounds = sessions.bounds(listLength);
      Map<String, Double> rewards = new LinkedHashMap<>();
      rewards.put(OracleModel.ID, bounds.ceiling());
      rewards.put("popularity", sessions.reward(popularity, listLength));
      rewards.put("random", bounds.random());
      // Of random the exact expectation stands in the table, of the oracle the ceiling.
      Double known = input.model().equals("popularity") ? null : rewards.get(input.model());
      double reward = known == null ? sessions.reward(input.scorer(), listLength) : known;
      add(own, sessions, input.model(), listLength, reward, bounds);
      rewards.remove(input.model());
      rewards.forEach(
          (model, value) -> add(references, sessions, model, listLength, value, bounds));
    }
    own.addAll(references);
    return own;
  }

  private static void add(
      List<OnlineValue> values,
      OnlineEvaluation sessions,
      String model,
      int listLength,
      double reward,
      RewardBounds bounds) {
    int users = sessions.userCount();
    values.add(new OnlineValue(model, "reward", listLength, reward, users));
    bounds
        .share(reward)
        .ifPresent(
            share -> values.add(new OnlineValue(model, "reward_share", listLength, share, users)));
    values.add(new OnlineValue(model, "regret", listLength, bounds.ceiling() - reward, users));
  }

  private static Recommender popularity(Input input) {
    PopularityModel model = new PopularityModel();
    TrainingInput training =
        new TrainingInput(
            input.split(),
            input.positive(),
            model.hyperparameters().defaults(),
            input.seed(),
            1,
            1,
            input.simulator(),
            "cpu",
            input.factors());
    try (TrainingSession session = model.train(training, (step, figures) -> {})) {
      boolean more = session.advance();
      while (more) {
        more = session.advance();
      }
      return session.recommender();
    }
  }
}
