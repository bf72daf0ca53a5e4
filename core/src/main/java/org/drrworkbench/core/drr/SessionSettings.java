package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.environment.HistoryRule;
import org.drrworkbench.core.environment.SessionRows;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * What a session is while the agent learns.
 *
 * @param historyLength n
 * @param historyOf which items enter a history
 * @param historyEnd which n of them it keeps
 * @param shortHistory what stands in the places that a history does not fill
 * @param historyRatings whether a history tells how its items were rated
 * @param trainListLength items in a list while training
 * @param episodeSteps lists in a session, T
 * @param usersPerStep users that step together
 * @param rows offline: which of a user's rows are the candidates of a session
 * @param candidates offline: most candidates of a session whose rows follow its history
 * @param unrated offline: unrated items that join the candidates of a session
 * @param unratedReward what each of them earns where that is a constant, in [-1, 0]
 * @param unratedFeedback what they earn
 */
record SessionSettings(
    int historyLength,
    HistoryRule.Of historyOf,
    HistoryRule.End historyEnd,
    ShortHistory shortHistory,
    Ratings historyRatings,
    int trainListLength,
    int episodeSteps,
    int usersPerStep,
    SessionRows rows,
    int candidates,
    int unrated,
    double unratedReward,
    UnratedFeedback unratedFeedback) {

  /** What an unrated item earns that is shown offline. */
  enum UnratedFeedback {
    /** {@code unratedReward}. */
    CONSTANT,
    /** What the fold's PMF predicts; a like enters the history, as a simulated user's does. */
    PREDICTED
  }

  /** Whether a history tells how its items were rated. */
  enum Ratings {
    LEFT_OUT,
    /** Each item's vector is multiplied by its rating mapped to [-1, 1]. */
    MULTIPLIED
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Hyperparameter.integer(
                "historyLength",
                10,
                1,
                200,
                "Items that make up the state: the latest liked ones, unless historyOf or historyEnd"
                    + " say otherwise.")
            .article("n", ""),
        Choices.of(
            "historyOf",
            HistoryRule.Of.LIKED,
            "Whether liked items alone make up the state, or all rated ones whatever the rating; in"
                + " a session those of the items shown."),
        Choices.of(
            "historyEnd",
            HistoryRule.End.LATEST,
            "Whether the state keeps the latest such items, or the user's first: then a session adds"
                + " to a shorter history alone; or the first until a session moves them on, the"
                + " oldest falling out for each that enters."),
        Choices.of(
            "shortHistory",
            ShortHistory.MASKED,
            "What stands in the places that a history is too short to fill: nothing, passed over; the"
                + " history's own items once more; or zero vectors taken for items."),
        Choices.of(
            "historyRatings",
            Ratings.LEFT_OUT,
            "Whether a history leaves out how its items were rated, or multiplies each item's vector"
                + " by the user's rating mapped to [-1, 1]."),
        Hyperparameter.integer("trainListLength", 20, 1, 200, "Items in a list while training.")
            .article("L", "5 to 25"),
        Hyperparameter.integer("episodeSteps", 5, 1, 1000, "Lists in a session.").article("T", ""),
        Hyperparameter.integer(
            "usersPerStep", 128, 1, 100_000, "Users whose sessions step together."),
        Choices.of(
            "sessionRows",
            SessionRows.ANY,
            "Offline mode: a session's candidates are any of the user's ratings, or those"
                + " following its history in time."),
        Hyperparameter.integer(
            "sessionCandidates",
            10,
            2,
            1000,
            "Candidates of a session whose ratings follow its history (sessionRows)."),
        Hyperparameter.integer(
            "unratedCandidates",
            0,
            0,
            10_000,
            "Offline mode: unrated items that join the candidates of a session."),
        Hyperparameter.real(
            "unratedReward",
            0,
            -1,
            0,
            "What an unrated item earns that is shown: 0 is neutral, below it a penalty."),
        Choices.of(
            "unratedFeedback",
            UnratedFeedback.CONSTANT,
            "Whether unrated items that are shown earn unratedReward, or what the PMF predicts that"
                + " the agent starts from."));
  }

  static SessionSettings of(HyperparameterValues values) {
    return new SessionSettings(
        values.integer("historyLength"),
        Choices.read(values, "historyOf", HistoryRule.Of.class),
        Choices.read(values, "historyEnd", HistoryRule.End.class),
        Choices.read(values, "shortHistory", ShortHistory.class),
        Choices.read(values, "historyRatings", Ratings.class),
        values.integer("trainListLength"),
        values.integer("episodeSteps"),
        values.integer("usersPerStep"),
        Choices.read(values, "sessionRows", SessionRows.class),
        values.integer("sessionCandidates"),
        values.integer("unratedCandidates"),
        values.real("unratedReward"),
        Choices.read(values, "unratedFeedback", UnratedFeedback.class));
  }

  /**
   * @throws IllegalArgumentException if unrated items would be liked, and enter histories as if
   *     somebody had rated them
   */
  void refuseLikedUnrated(PositiveRule positive, RatingScale scale) {
    float rating = (float) scale.denormalise(unratedReward);
    boolean constant = unratedFeedback == UnratedFeedback.CONSTANT;
    if (unrated > 0 && constant && positive.isPositive(rating)) {
      throw new IllegalArgumentException(
          "unratedReward is "
              + unratedReward
              + ", a rating of "
              + rating
              + ", which is positive here, so that unrated items would enter histories as liked;"
              + " choose a lower unratedReward or a higher positive threshold.");
    }
  }

  /** Which of a user's items make up the state. */
  HistoryRule history(PositiveRule positive) {
    return new HistoryRule(historyOf, historyEnd, positive);
  }
}
