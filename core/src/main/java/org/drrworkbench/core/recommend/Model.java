package org.drrworkbench.core.recommend;

import org.drrworkbench.core.hyper.HyperparameterSchema;
import org.drrworkbench.core.hyper.HyperparameterValues;

/** Something that can be trained into a {@link Recommender}. Stateless; one object per model id. */
public interface Model {
  /** The word used in specs and results, such as {@code drr-gru}. */
  String id();

  /** One line for lists. */
  String description();

  HyperparameterSchema hyperparameters();

  /**
   * Refuses values that are each in their range but do not go together.
   *
   * @throws IllegalArgumentException one sentence naming the hyperparameters and what to do
   */
  default void check(HyperparameterValues values) {
    // Most models take every combination.
  }

  /**
   * Whether it can recommend to users who have no training rows: because it makes use of their
   * fold-in rows, or because it looks at no user at all.
   */
  default boolean servesNewUsers() {
    return false;
  }

  /**
   * Whether it keeps validation rows apart for early stopping, and never fits on them; other models
   * are fitted on train and validation rows.
   */
  default boolean keepsValidation() {
    return false;
  }

  /** Begins training; nothing of weight happens before the first {@code advance}. */
  TrainingSession train(TrainingInput input, TrainingObserver observer);
}
