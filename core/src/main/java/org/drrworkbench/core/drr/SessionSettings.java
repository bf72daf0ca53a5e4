package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * What a session is while the agent learns.
 *
 * @param historyLength n
 * @param trainListLength items in a list while training
 * @param episodeSteps lists in a session, T
 * @param usersPerStep users that step together
 */
record SessionSettings(int historyLength, int trainListLength, int episodeSteps, int usersPerStep) {

  static List<Hyperparameter> declarations() {
    return List.of(
        Hyperparameter.integer(
                "historyLength",
                10,
                1,
                200,
                "Latest positively rated items that make up the state.")
            .article("n", ""),
        Hyperparameter.integer("trainListLength", 20, 1, 200, "Items in a list while training.")
            .article("L", "5 to 25"),
        Hyperparameter.integer("episodeSteps", 5, 1, 1000, "Lists in a session.").article("T", ""),
        Hyperparameter.integer(
            "usersPerStep", 128, 1, 100_000, "Users whose sessions step together."));
  }

  static SessionSettings of(HyperparameterValues values) {
    return new SessionSettings(
        values.integer("historyLength"),
        values.integer("trainListLength"),
        values.integer("episodeSteps"),
        values.integer("usersPerStep"));
  }
}
