package org.drrworkbench.core.drr;

import java.util.EnumMap;
import java.util.Map;
import org.drrworkbench.core.environment.Histories;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.core.recommend.SessionScorer;
import org.drrworkbench.core.recommend.TrainingInput;

/**
 * What is measured of an agent every so many gradient steps while it learns: how alike its actions
 * are and how much of the catalogue they reach; offline also what the validation rows say of them,
 * by which the best weights are kept. Changes nothing that learns, and draws no random number.
 */
final class AgentMeasures {
  /** Users whose answers are looked at for saturation. */
  private static final int SATURATION_USERS = 200;

  private final TrainingInput input;
  private final DrrSettings settings;
  private final PretrainedFactors pretrained;
  private final Validation validation;
  private final Histories trainHistories;
  private final Histories allHistories;

  /**
   * @param trainHistories what users rated in the training rows, read offline
   * @param allHistories the same with the validation rows, read online
   */
  AgentMeasures(
      TrainingInput input,
      DrrSettings settings,
      PretrainedFactors pretrained,
      Histories trainHistories,
      Histories allHistories) {
    this.input = input;
    this.settings = settings;
    this.pretrained = pretrained;
    this.trainHistories = trainHistories;
    this.allHistories = allHistories;
    validation =
        new Validation(
            input.split(), input.positive(), settings.schedule().validateBy().looksAtUnseen());
  }

  /** Validates the target networks and offers them as the best so far. */
  Map<LoggedKey, Double> offline(Agent agent, BestWeights best) {
    Factors actions = agent.actions(pretrained.servedTable(), trainHistories);
    Map<LoggedKey, Double> values =
        spread(agent, actions, pretrained.servedTable(), trainHistories);
    double correlation = validation.correlation(actions);
    double score =
        settings.schedule().validateBy() == ScheduleSettings.ValidateBy.NONE
            ? Double.NaN
            : correlation;
    if (Double.isFinite(correlation)) {
      values.put(LoggedKey.VALIDATION_CORRELATION, correlation);
    }
    if (validation.possible() && correlation != Double.NEGATIVE_INFINITY) {
      Map<Protocol, Double> ndcg =
          validation.ndcg(new FactorRecommender(actions, input.split().train().rowSet()));
      values.put(LoggedKey.VALIDATION_NDCG, ndcg.get(Protocol.RATED_ONLY));
      Double unseen = ndcg.get(Protocol.FULL_UNSEEN);
      if (unseen != null) {
        values.put(LoggedKey.VALIDATION_NDCG_UNSEEN, unseen);
        score = best.score(settings.schedule().validateBy(), correlation, unseen);
      }
    }
    best.offer(score, agent.networks());
    if (settings.learner().kind() == LearnerSettings.Kind.DDPG) {
      double critic =
          validation.correlation(agent.slopes(pretrained.servedTable(), trainHistories));
      if (Double.isFinite(critic)) {
        values.put(LoggedKey.CRITIC_CORRELATION, critic);
      }
    }
    return values;
  }

  /** Asks the simulated users who are watched. */
  Map<LoggedKey, Double> online(Agent agent, WatchedUsers watched, SessionScorer scorer) {
    int table = pretrained.finalTable();
    Map<LoggedKey, Double> values =
        spread(agent, agent.actions(table, allHistories), table, allHistories);
    watched.measure(scorer, values);
    return values;
  }

  private Map<LoggedKey, Double> spread(
      Agent agent, Factors actions, int table, Histories histories) {
    Map<LoggedKey, Double> values = new EnumMap<>(LoggedKey.class);
    values.put(LoggedKey.ACTION_SAMENESS, ActionSameness.of(actions.users(), settings.size()));
    values.put(
        LoggedKey.CATALOGUE_SHARE,
        CatalogueShare.of(actions, settings.session().trainListLength()));
    if (agent.networks().actorShape().squashes()) {
      values.put(
          LoggedKey.ACTION_SATURATION,
          ActionSaturation.of(agent.squashed(table, histories, SATURATION_USERS)));
    }
    return values;
  }
}
