package org.drrworkbench.core.drr;

import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.drr.encode.HistoryEncoder;
import org.drrworkbench.core.drr.encode.TrainedItems;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.RewardForm;
import org.drrworkbench.core.environment.SessionRows;
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

  private static final String ABLATION = "ablation";

  DrrSettings {
    boolean supervised = learner.kind() == LearnerSettings.Kind.SUPERVISED;
    refuse(
        supervised && reward.credit() == RewardSettings.Credit.LIST,
        "learner is supervised and rewardCredit is list, but pairs of items need a reward each;"
            + " choose rewardCredit=item.");
    refuse(
        supervised && replay.order() == ReplaySettings.Order.PRIORITISED,
        "learner is supervised and replay is prioritised, but priorities are a critic's errors;"
            + " choose replay=uniform.");
    long longestWait = (long) schedule.evaluateEvery() * schedule.patience();
    refuse(
        schedule.validateBy() != ScheduleSettings.ValidateBy.NONE
            && learner.targetCopyEvery() > longestWait,
        "targetCopyEvery is "
            + learner.targetCopyEvery()
            + ", but training ends when "
            + longestWait
            + " gradient steps (patience times evaluateEvery) bring nothing new to the target"
            + " networks, which are what is validated; choose a lower targetCopyEvery or more"
            + " patience.");
    refuse(
        session.unrated() > 0 && session.historyOf() == HistoryRule.Of.RATED,
        "unratedCandidates is "
            + session.unrated()
            + " and historyOf is rated, but an unrated item that is shown would enter the history"
            + " as if it had been rated; choose historyOf=liked or unratedCandidates=0.");
    boolean predicted = session.unratedFeedback() == SessionSettings.UnratedFeedback.PREDICTED;
    refuse(
        predicted && session.unrated() == 0,
        "unratedFeedback is predicted and unratedCandidates is 0, but then no unrated item is shown;"
            + " choose unratedCandidates=10 or unratedFeedback=constant.");
    refuse(
        predicted && session.unratedReward() != 0,
        "unratedFeedback is predicted and unratedReward is "
            + session.unratedReward()
            + ", but only one of them can say what unrated items earn; choose unratedReward=0 or"
            + " unratedFeedback=constant.");
    refuse(
        predicted
            && (factors.embeddings() == FactorSettings.Embeddings.RANDOM
                || factors.itemLengths() == FactorSettings.ItemLengths.ONE),
        "unratedFeedback is predicted, but the agent's vectors predict no ratings; choose"
            + " embeddings=pmf with itemLengths=fitted, or unratedFeedback=constant.");
    refuse(
        session.unrated() > 0 && reward.form() != RewardForm.RATING,
        "unratedCandidates is "
            + session.unrated()
            + " and rewardForm is not rating, but what unrated items earn is a rating mapped to"
            + " [-1, 1]; choose rewardForm=rating.");
    refuse(
        session.historyRatings() == SessionSettings.Ratings.MULTIPLIED
            && factors.folds() == 0
            && session.rows() == SessionRows.ANY,
        "historyRatings is multiplied, folds is 0 and sessionRows is any, but then a history may"
            + " tell the very ratings that are to be earned; choose folds=6 or"
            + " sessionRows=following.");
    refuse(
        session.shortHistory() == ShortHistory.ZEROS && encoder.readsNoMask(),
        "shortHistory is zeros, but DRR-p and DRR-u take padded places for zeros in any case; choose"
            + " shortHistory=masked.");
    refuse(
        factors.historyVectors() == FactorSettings.HistoryVectors.TRAINED
            && network.encoderTrainedBy() == NetworkSettings.EncoderTrainedBy.NONE,
        "historyVectors is trained, but the encoder is trained by nobody, and they with it; choose"
            + " historyVectors=fixed or encoderTrainedBy=critic.");
    refuse(
        reward.scaled() && !reward.centred(),
        "scaledReward is true and centredReward is false, but a deviation is counted from the mean;"
            + " choose centredReward=true.");
  }

  private static void refuse(boolean unusable, String sentence) {
    if (unusable) {
      throw new IllegalArgumentException(sentence);
    }
  }

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
    if (kind == EncoderSettings.Kind.GRU) {
      all.add(
          Choices.of(
              ABLATION, Ablation.NONE, "The one part that is taken out, to see what it is worth."));
    }
    return new HyperparameterSchema(all);
  }

  static DrrSettings of(EncoderSettings.Kind kind, HyperparameterValues values) {
    DrrSettings whole = whole(kind, values);
    return kind == EncoderSettings.Kind.GRU
        ? Choices.read(values, ABLATION, Ablation.class).of(whole)
        : whole;
  }

  private static DrrSettings whole(EncoderSettings.Kind kind, HyperparameterValues values) {
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

  /**
   * @param itemCount items of the catalogue
   */
  HistoryEncoder newEncoder(int itemCount) {
    HistoryEncoder own = encoder.newEncoder(size(), session.historyLength());
    return factors.historyVectors() == FactorSettings.HistoryVectors.TRAINED
        ? new TrainedItems(own, size(), itemCount)
        : own;
  }

  /** Places of a transition that carry a reward. */
  int rewardWidth() {
    return reward.width(session.trainListLength());
  }

  /** Whether transitions keep what the actor answered. */
  boolean recordsActions() {
    return reward.credit() == RewardSettings.Credit.LIST || learner.behaviourWeight() > 0;
  }

  DrrSettings with(EncoderSettings other) {
    return new DrrSettings(
        other, factors, session, reward, network, learner, exploration, replay, schedule);
  }

  DrrSettings with(NetworkSettings other) {
    return new DrrSettings(
        encoder, factors, session, reward, other, learner, exploration, replay, schedule);
  }

  DrrSettings with(LearnerSettings other) {
    return new DrrSettings(
        encoder, factors, session, reward, network, other, exploration, replay, schedule);
  }

  DrrSettings with(ScheduleSettings other) {
    return new DrrSettings(
        encoder, factors, session, reward, network, learner, exploration, replay, other);
  }
}
