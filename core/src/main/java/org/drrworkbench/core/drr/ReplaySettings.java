package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * Which past transitions are learned from.
 *
 * @param order how mini-batches are drawn
 * @param capacity transitions kept
 * @param priorityExponent alpha: 0 draws evenly, 1 in proportion to the error
 * @param importanceExponent beta at the beginning: how far the uneven draw is corrected for
 * @param importanceSteps mini-batches over which beta grows to 1
 */
record ReplaySettings(
    Order order,
    int capacity,
    double priorityExponent,
    double importanceExponent,
    int importanceSteps) {

  /** How mini-batches are drawn. */
  enum Order {
    UNIFORM,
    PRIORITISED
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Choices.of(
            "replay",
            Order.UNIFORM,
            "How mini-batches are drawn: evenly, or in proportion to the critic's last error."),
        Hyperparameter.integer(
            "replayCapacity", 100_000, 1, 10_000_000, "Transitions kept for learning."),
        Hyperparameter.real(
            "priorityExponent",
            0.6,
            0,
            1,
            "With replay=prioritised: alpha in p = (|error| + 0.001)^alpha."),
        Hyperparameter.real(
            "importanceExponent",
            0.4,
            0,
            1,
            "With replay=prioritised: beta at the beginning, in weight = (size P)^-beta."),
        Hyperparameter.integer(
            "importanceSteps",
            10_000,
            1,
            10_000_000,
            "With replay=prioritised: mini-batches over which beta grows to 1."));
  }

  static ReplaySettings of(HyperparameterValues values) {
    return new ReplaySettings(
        Choices.read(values, "replay", Order.class),
        values.integer("replayCapacity"),
        values.real("priorityExponent"),
        values.real("importanceExponent"),
        values.integer("importanceSteps"));
  }

  /** beta after some mini-batches. */
  double importance(long batches) {
    double grown = Math.min(1, batches / (double) importanceSteps);
    return importanceExponent + grown * (1 - importanceExponent);
  }
}
