package org.drrworkbench.core.drr;

import java.util.List;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.core.hyper.HyperparameterValues;

/**
 * How acting, learning and looking alternate.
 *
 * @param gradientStepsPerTransition learning per acting
 * @param evaluateEvery gradient steps between validations
 * @param validateBy what chooses the best weights
 * @param patience validations without progress before offline training ends
 * @param updateEvery online: environment steps between updates (the article's n steps)
 * @param onlineLearning whether the agent learns online at all
 */
record ScheduleSettings(
    double gradientStepsPerTransition,
    int evaluateEvery,
    ValidateBy validateBy,
    int patience,
    int updateEvery,
    boolean onlineLearning) {

  /** What chooses the best weights on the validation rows. */
  enum ValidateBy {
    /** Within-user correlation of scores with ratings. */
    CORRELATION,
    /** ndcg.cand at 10 in full ranking without seen items. */
    FULL_UNSEEN,
    /**
     * Both: the correlation's gain since step 0 and that of ndcg in full ranking, each as a share
     * of its value then, added up.
     */
    BOTH,
    /** Nothing: the latest weights are kept, and training is never ended early. */
    NONE;

    boolean looksAtUnseen() {
      return this == FULL_UNSEEN || this == BOTH;
    }
  }

  static List<Hyperparameter> declarations() {
    return List.of(
        Hyperparameter.real(
            "gradientStepsPerTransition", 0.25, 1e-4, 100, "Gradient steps for each list shown."),
        Hyperparameter.integer(
            "evaluateEvery", 100, 1, 1_000_000, "Gradient steps between validations."),
        Choices.of(
            "validateBy",
            ValidateBy.CORRELATION,
            "What chooses the best weights on the validation rows: how scores go with ratings, full"
                + " ranking of unseen items, or both; or nothing, which keeps the latest and trains to"
                + " the end."),
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
        Hyperparameter.flag(
            "onlineLearning",
            true,
            "Online mode: whether the agent learns from what it is told; false shows what that is"
                + " worth."));
  }

  static ScheduleSettings of(HyperparameterValues values) {
    return new ScheduleSettings(
        values.real("gradientStepsPerTransition"),
        values.integer("evaluateEvery"),
        Choices.read(values, "validateBy", ValidateBy.class),
        values.integer("patience"),
        values.integer("updateEvery"),
        values.flag("onlineLearning"));
  }

  ScheduleSettings withoutOnlineLearning() {
    return new ScheduleSettings(
        gradientStepsPerTransition, evaluateEvery, validateBy, patience, updateEvery, false);
  }
}
