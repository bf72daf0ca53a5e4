package org.drrworkbench.core.recommend.neighbour;

import org.drrworkbench.core.hyper.Hyperparameter;

/** What both neighbour models take. */
final class NeighbourHyperparameters {
  static final Hyperparameter SHRINKAGE =
      Hyperparameter.real(
              "shrinkage",
              0,
              0,
              1e6,
              "Added to the denominator of the cosine, so that few common ratings count less.")
          .searched(0, 200);

  private NeighbourHyperparameters() {}

  static Hyperparameter neighbours(int value, String help) {
    return Hyperparameter.integer("neighbours", value, 1, 100_000, help).searchedByFactors(10, 500);
  }
}
