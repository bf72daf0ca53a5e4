package org.drrworkbench.core.drr;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.drr.encode.HistoryEncoder;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * The agent's hyperparameters. Defaults are the recommended recipe; the article's values, where
 * they are known, stand beside them in the schema.
 */
record DrrSettings(
    EncoderSettings encoder,
    FactorSettings factors,
    SessionSettings session,
    RewardSettings reward,
    NetworkSettings network,
    LearnerSettings learner,
    ExplorationSettings exploration,
    ReplaySettings replay,
    ScheduleSettings schedule) {

  /** The declarations of a member of the family, in the order in which they are shown. */
  static HyperparameterSchema schema(EncoderSettings.Kind kind) {
    List<Hyperparameter> all = new ArrayList<>();
    all.addAll(FactorSettings.declarations());
    all.addAll(EncoderSettings.declarations(kind));
    all.addAll(SessionSettings.declarations());
    all.addAll(RewardSettings.declarations());
    all.addAll(NetworkSettings.declarations());
    all.addAll(LearnerSettings.declarations());
    all.addAll(ExplorationSettings.declarations());
    all.addAll(ReplaySettings.declarations());
    all.addAll(ScheduleSettings.declarations());
    return new HyperparameterSchema(all);
  }

  static DrrSettings of(EncoderSettings.Kind kind, HyperparameterValues values) {
    return new DrrSettings(
        EncoderSettings.of(kind, values),
        FactorSettings.of(values),
        SessionSettings.of(values),
        RewardSettings.of(values),
        NetworkSettings.of(values),
        LearnerSettings.of(values),
        ExplorationSettings.of(values),
        ReplaySettings.of(values),
        ScheduleSettings.of(values));
  }

  /** k. */
  int size() {
    return factors.embeddingSize();
  }

  HistoryEncoder newEncoder() {
    return encoder.newEncoder(size(), session.historyLength());
  }

  /** Places of a transition that carry a reward. */
  int rewardWidth() {
    return reward.width(session.trainListLength());
  }

  /** Whether transitions keep what the actor answered. */
  boolean recordsActions() {
    return reward.credit() == RewardSettings.Credit.LIST || learner.behaviourWeight() > 0;
  }
}
