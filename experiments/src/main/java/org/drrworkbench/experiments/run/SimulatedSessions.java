package org.drrworkbench.experiments.run;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.environment.OnlineEvaluation;
import org.drrworkbench.core.environment.SimulatedUsers;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.Recommender;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TrainingInput;
import org.drrworkbench.core.recommend.TrainingSession;

/**
 * Scores in sessions with simulated users that are fitted on train and validation rows, and sets
 * the simulator's ceiling, popularity and random beside the model.
 */
public final class SimulatedSessions implements OnlineEvaluator {
  private static final String HISTORY_LENGTH = "historyLength";

  /** What models without a history length are shown; they pay no attention to it. */
  private static final int DEFAULT_HISTORY_LENGTH = 10;

  @Override
  public List<OnlineValue> evaluate(Input input) {
    Object length = input.values().asMap().get(HISTORY_LENGTH);
    OnlineEvaluation sessions =
        SimulatedUsers.fit(
                input.split(), input.positive(), input.simulator(), input.seed(), input.factors())
            .evaluation(
                length instanceof Long own ? Math.toIntExact(own) : DEFAULT_HISTORY_LENGTH,
                Integer.MAX_VALUE);
    SessionScorer popularity = SessionScorer.of(popularity(input));
    double random = sessions.random();
    List<OnlineValue> values = new ArrayList<>();
    for (int listLength : input.listLengths()) {
      add(values, sessions, input.model(), listLength, sessions.reward(input.scorer(), listLength));
    }
    for (int listLength : input.listLengths()) {
      add(values, sessions, "oracle", listLength, sessions.ceiling(listLength));
      if (!input.model().equals("popularity")) {
        double reward = sessions.reward(popularity, listLength);
        add(values, sessions, "popularity", listLength, reward);
      }
      if (!input.model().equals("random")) {
        add(values, sessions, "random", listLength, random);
      }
    }
    return values;
  }

  private static void add(
      List<OnlineValue> values,
      OnlineEvaluation sessions,
      String model,
      int listLength,
      double reward) {
    values.add(new OnlineValue(model, "reward", listLength, reward, sessions.userCount()));
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
