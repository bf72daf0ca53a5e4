package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.environment.SessionRows;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * The agent's hyperparameters. Defaults are the recommended recipe; the article's values, where
 * they are known, stand beside them in the schema.
 *
 * @param encoder which history encoder
 * @param embeddingSize k
 * @param historyLength n
 * @param trainListLength items in a list while training
 * @param episodeSteps lists in a session, T
 * @param batchSize N
 * @param discountFactor gamma
 * @param softUpdateRate tau
 * @param actorLearningRate Adam's rate for the actor
 * @param criticLearningRate Adam's rate for critic and encoder
 * @param l2 weight decay of both networks
 * @param dropout share of units dropped before each layer
 * @param gradientClip largest global norm of a gradient
 * @param hiddenSize width of the hidden layers
 * @param actionNoise deviation of the Gaussian noise on each component of the action
 * @param centredReward whether a reward counts from the mean of its session's candidates
 * @param replayCapacity transitions kept
 * @param gradientStepsPerTransition learning per acting
 * @param usersPerStep users that step together
 * @param folds cross-fitted factors; 0 learns on the very rows that shaped the factors
 * @param factorsL2 ridge weight of the factors
 * @param evaluateEvery gradient steps between validations
 * @param patience validations without progress before offline training ends
 * @param updateEvery online: environment steps between updates (the article's n steps)
 * @param sessionRows offline: which of a user's rows are the candidates of a session
 * @param sessionCandidates offline: most candidates of a session whose rows follow its history
 */
public record DrrSettings(
    Encoder encoder,
    int embeddingSize,
    int historyLength,
    int trainListLength,
    int episodeSteps,
    int batchSize,
    double discountFactor,
    double softUpdateRate,
    double actorLearningRate,
    double criticLearningRate,
    double l2,
    double dropout,
    double gradientClip,
    int hiddenSize,
    double actionNoise,
    boolean centredReward,
    int replayCapacity,
    double gradientStepsPerTransition,
    int usersPerStep,
    int folds,
    double factorsL2,
    int evaluateEvery,
    int patience,
    int updateEvery,
    SessionRows sessionRows,
    int sessionCandidates) {

  /** Which history encoder. */
  public enum Encoder {
    GRU_ATTENTION,
    WEIGHTED_AVERAGE
  }

  /** The declarations, in the order in which they are shown. */
  public static final HyperparameterSchema SCHEMA =
      new HyperparameterSchema(
          List.of(
              Hyperparameter.integer(
                      "embeddingSize", 50, 2, 1000, "Length of the user and item vectors.")
                  .article("k, eq. 5", "200"),
              Hyperparameter.integer(
                      "historyLength",
                      10,
                      1,
                      200,
                      "Latest positively rated items that make up the state.")
                  .article("n", ""),
              Hyperparameter.integer(
                      "trainListLength", 20, 1, 200, "Items in a list while training.")
                  .article("L", "5 to 25"),
              Hyperparameter.integer("episodeSteps", 5, 1, 1000, "Lists in a session.")
                  .article("T", ""),
              Hyperparameter.integer("batchSize", 64, 1, 8192, "Transitions in a mini-batch.")
                  .article("N, eq. 7-8", "64"),
              Hyperparameter.real(
                      "discountFactor",
                      0,
                      0,
                      0.999,
                      "Weight of later rewards; 0 values the list shown alone.")
                  .article("gamma, eq. 9", "0.9"),
              Hyperparameter.real(
                      "softUpdateRate",
                      0.005,
                      1e-6,
                      1,
                      "How fast the target networks follow: target = tau online + (1 - tau) target.")
                  .article("tau", ""),
              Hyperparameter.real(
                      "actorLearningRate", 1e-3, 1e-7, 1, "Adam's learning rate for the actor.")
                  .searchedByFactors(1e-4, 1e-2)
                  .article("", "0.0001"),
              Hyperparameter.real(
                      "criticLearningRate",
                      1e-3,
                      1e-7,
                      1,
                      "Adam's learning rate for the critic and the encoder.")
                  .searchedByFactors(1e-4, 1e-2)
                  .article("", "0.001"),
              Hyperparameter.real("l2", 1e-3, 0, 10, "Weight decay of actor and critic.")
                  .searchedByFactors(1e-5, 1e-2)
                  .article("L2", ""),
              Hyperparameter.real(
                      "dropout",
                      0.5,
                      0,
                      0.95,
                      "Share of units dropped before each layer in learning.")
                  .searched(0, 0.7),
              Hyperparameter.real(
                  "gradientClip", 5, 1e-3, 1e6, "Largest global norm of a gradient."),
              Hyperparameter.integer("hiddenSize", 128, 1, 4096, "Width of the hidden layers."),
              Hyperparameter.real(
                      "actionNoise",
                      0.3,
                      0,
                      10,
                      "Deviation of the Gaussian noise on each component of the action (of size 1).")
                  .searched(0.05, 0.6),
              Hyperparameter.flag(
                  "centredReward",
                  true,
                  "Whether a reward counts from the mean of its session's candidates."),
              Hyperparameter.integer(
                  "replayCapacity", 100_000, 64, 10_000_000, "Transitions kept for learning."),
              Hyperparameter.real(
                  "gradientStepsPerTransition",
                  0.25,
                  1e-4,
                  100,
                  "Gradient steps for each list shown."),
              Hyperparameter.integer(
                  "usersPerStep", 128, 1, 100_000, "Users whose sessions step together."),
              Hyperparameter.integer(
                  "folds",
                  6,
                  0,
                  50,
                  "Cross-fitted factors: rewards come from rows that the factors have not seen;"
                      + " 0 switches it off."),
              Hyperparameter.real("factorsL2", 8, 0.01, 1000, "Ridge weight of the PMF factors.")
                  .searchedByFactors(2, 40),
              Hyperparameter.integer(
                  "evaluateEvery", 100, 1, 1_000_000, "Gradient steps between validations."),
              Hyperparameter.integer(
                  "patience",
                  10,
                  1,
                  1_000_000,
                  "Validations without progress before offline training ends."),
              Hyperparameter.integer(
                      "updateEvery",
                      5,
                      1,
                      10_000,
                      "Online mode: lists shown to each user between updates.")
                  .article("n steps", ""),
              Hyperparameter.choice(
                  "sessionRows",
                  SessionRows.ANY.word(),
                  SessionRows.words(),
                  "Offline mode: a session's candidates are any of the user's ratings, or those"
                      + " following its history in time."),
              Hyperparameter.integer(
                  "sessionCandidates",
                  10,
                  2,
                  1000,
                  "Candidates of a session whose ratings follow its history (sessionRows).")));

  public static DrrSettings of(Encoder encoder, HyperparameterValues values) {
    return new DrrSettings(
        encoder,
        values.integer("embeddingSize"),
        values.integer("historyLength"),
        values.integer("trainListLength"),
        values.integer("episodeSteps"),
        values.integer("batchSize"),
        values.real("discountFactor"),
        values.real("softUpdateRate"),
        values.real("actorLearningRate"),
        values.real("criticLearningRate"),
        values.real("l2"),
        values.real("dropout"),
        values.real("gradientClip"),
        values.integer("hiddenSize"),
        values.real("actionNoise"),
        values.flag("centredReward"),
        values.integer("replayCapacity"),
        values.real("gradientStepsPerTransition"),
        values.integer("usersPerStep"),
        values.integer("folds"),
        values.real("factorsL2"),
        values.integer("evaluateEvery"),
        values.integer("patience"),
        values.integer("updateEvery"),
        SessionRows.of(values.choice("sessionRows")),
        values.integer("sessionCandidates"));
  }

  HistoryEncoder newEncoder() {
    return switch (encoder) {
      case GRU_ATTENTION -> new GruAttentionEncoder(embeddingSize);
      case WEIGHTED_AVERAGE -> new WeightedAverageEncoder(historyLength);
    };
  }
}
