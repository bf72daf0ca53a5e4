package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.environment.RewardForm;
import org.drrworkbench.core.environment.SessionRewards;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * What a list earns, and what the reward is credited to.
 *
 * @param credit what the reward belongs to
 * @param form how a rating becomes a reward
 * @param listReward how the rewards of a list's items become the list's
 * @param centred whether a reward counts from the mean of its session's candidates
 * @param scaled whether it is divided by the deviation of its session's candidates
 * @param clip the largest size of an item's reward, centred and scaled or not; 0 for any
 */
record RewardSettings(
    Credit credit,
    RewardForm form,
    ListReward listReward,
    boolean centred,
    boolean scaled,
    double clip) {

  /** What the reward belongs to, which is also the action that the critic values. */
  enum Credit {
    /** Each item shown has a reward of its own; the item's vector is the action of record. */
    ITEM,
    /**
     * The list has one reward; what the actor answered, noise included, is the action of record.
     */
    LIST
  }

  /** How the rewards of a list's items become the list's. */
  enum ListReward {
    MEAN,
    SUM,
    /** Weights 1 / log2(rank + 1), which sum to 1. */
    DISCOUNTED;

    double of(float[] rewards) {
      double sum = 0;
      double weights = 0;
      for (int rank = 1; rank <= rewards.length; rank++) {
        double weight = this == DISCOUNTED ? Math.log(2) / Math.log(rank + 1.0) : 1;
        sum += weight * rewards[rank - 1];
        weights += weight;
      }
      return this == SUM ? sum : sum / weights;
    }
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Choices.of(
                "rewardCredit",
                Credit.ITEM,
                "Whether each shown item is credited with its own reward, or the actor's answer"
                    + " with the reward of the whole list.")
            .article("r_t, eq. 8", "list"),
        Choices.of(
                "rewardForm",
                RewardForm.RATING,
                "How a rating becomes a reward: mapped to [-1, 1], to [0, 1], or 1 when positive"
                    + " and -1 when not.")
            .article("r", "rating"),
        Choices.of(
            "listReward",
            ListReward.MEAN,
            "With list credit: how the rewards of a list's items become the list's."),
        Hyperparameter.flag(
            "centredReward",
            true,
            "Whether a reward counts from the mean of its session's candidates."),
        Hyperparameter.flag(
            "scaledReward",
            false,
            "Whether a reward, once centred, is divided by the deviation of its session's"
                + " candidates, so that users who spread their ratings widely or narrowly count the"
                + " same."),
        Hyperparameter.real(
            "rewardClip",
            0,
            0,
            10,
            "Cuts an item's reward, once centred and scaled, to this size, before a list's is made"
                + " of them; 0 leaves it as it is."));
  }

  static RewardSettings of(HyperparameterValues values) {
    return new RewardSettings(
        Choices.read(values, "rewardCredit", Credit.class),
        Choices.read(values, "rewardForm", RewardForm.class),
        Choices.read(values, "listReward", ListReward.class),
        values.flag("centredReward"),
        values.flag("scaledReward"),
        values.real("rewardClip"));
  }

  /**
   * What an item's reward counts.
   *
   * @param earned by the item's rating
   * @param usual what the session's candidates would earn; where all would earn the same there is
   *     nothing to divide by
   */
  double counted(double earned, SessionRewards usual) {
    double reward = centred ? earned - usual.mean() : earned;
    if (scaled && usual.deviation() > 0) {
      reward /= usual.deviation();
    }
    return clip > 0 ? Math.max(-clip, Math.min(clip, reward)) : reward;
  }

  /** Places of a transition that carry a reward, for lists of a length. */
  int width(int listLength) {
    return credit == Credit.ITEM ? listLength : 1;
  }
}
