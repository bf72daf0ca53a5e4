package org.drrworkbench.core.recommend;

import java.util.Arrays;
import java.util.Optional;

/** Every figure a training run logs, declared once: screen, CSV header and glossary read this. */
public enum LoggedKey {
  CRITIC_LOSS("train/criticLoss", "squared reward", Direction.LOWER, "mean (y - Q(s, a))^2, eq. 8"),
  ACTOR_LOSS("train/actorLoss", "reward", Direction.LOWER, "-mean Q(s, pi(s)), from eq. 7"),
  MEAN_Q("train/meanQ", "reward", Direction.NONE, "mean Q(s, a) over the mini-batch, eq. 6"),
  LARGEST_Q(
      "train/largestQ",
      "reward",
      Direction.NONE,
      "largest |Q(s, a)| of a mini-batch, mean over the gradient steps since the last line"),
  POLICY_Q(
      "train/policyQ",
      "reward",
      Direction.NONE,
      "mean Q(s, pi(s)) over the mini-batch; with list credit only, where rewards belong to what the"
          + " actor answers"),
  REWARD(
      "train/reward",
      "normalised rating",
      Direction.HIGHER,
      "mean reward of the lists shown since the last line"),
  REALISED_RETURN(
      "train/realisedReturn",
      "reward",
      Direction.NONE,
      "mean discounted return that followed the steps of sessions ended since the last line;"
          + " policyQ, or without it meanQ, far above it promises too much"),
  ACTION_SAMENESS(
      "train/actionSameness",
      "cosine",
      Direction.LOWER,
      "mean cosine of the users' actions with their mean; 1 = one list for everybody"),
  ACTION_SATURATION(
      "train/actionSaturation",
      "share",
      Direction.LOWER,
      "share of the actor's tanh outputs beyond 0.99 in size, where there is no slope left"),
  CATALOGUE_SHARE(
      "train/catalogueShare",
      "share",
      Direction.HIGHER,
      "share of the items that stand in the greedy lists of 200 users over the whole catalogue"),
  GRADIENT_NORM("train/gradientNorm", "norm", Direction.NONE, "critic's gradient before clipping"),
  ACTOR_GRADIENT_NORM(
      "train/actorGradientNorm", "norm", Direction.NONE, "actor's gradient before clipping"),
  TRAIN_RMSE(
      "train/rmse",
      "rating",
      Direction.LOWER,
      "root of the mean (r - predicted)^2 over an epoch's train rows; with sgd each before its step"),
  TRAIN_LOSS(
      "train/loss",
      "loss a row",
      Direction.LOWER,
      "the model's own objective over an epoch, divided by its train rows"),
  SIMULATED_REWARD(
      "eval/simulatedReward",
      "normalised rating",
      Direction.HIGHER,
      "mean reward of greedy sessions with watched simulated users, online mode only"),
  SIMULATED_REWARD_SHARE(
      "eval/simulatedRewardShare",
      "share",
      Direction.HIGHER,
      "(reward - random) / (ceiling - random) of the same sessions"),
  VALIDATION_CORRELATION(
      "eval/validationCorrelation",
      "correlation",
      Direction.HIGHER,
      "within-user correlation of scores with held-out validation ratings"),
  CRITIC_CORRELATION(
      "eval/criticCorrelation",
      "correlation",
      Direction.HIGHER,
      "within-user correlation of validation ratings with i . dQ/da at the greedy action: whether"
          + " the critic points to what users like"),
  VALIDATION_NDCG(
      "eval/ndcg.cand@10",
      "share",
      Direction.HIGHER,
      "ndcg.cand at 10 over the validation rows, rated-only"),
  VALIDATION_NDCG_UNSEEN(
      "eval/ndcg.cand.unseen@10",
      "share",
      Direction.HIGHER,
      "ndcg.cand at 10 over the validation rows, full ranking without train items"),
  STEPS_PER_SECOND(
      "time/stepsPerSecond",
      "1/s",
      Direction.HIGHER,
      "gradient steps a second since the last line");

  /** Which way is better. */
  public enum Direction {
    HIGHER,
    LOWER,
    NONE
  }

  private final String key;
  private final String unit;
  private final Direction direction;
  private final String formula;

  LoggedKey(String key, String unit, Direction direction, String formula) {
    this.key = key;
    this.unit = unit;
    this.direction = direction;
    this.formula = formula;
  }

  public String key() {
    return key;
  }

  public String unit() {
    return unit;
  }

  public Direction direction() {
    return direction;
  }

  public String formula() {
    return formula;
  }

  /** The declaration of a key in a log, if there is one. */
  public static Optional<LoggedKey> of(String key) {
    return Arrays.stream(values()).filter(k -> k.key.equals(key)).findFirst();
  }
}
