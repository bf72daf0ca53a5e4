package org.drrworkbench.ui.setup;

import java.util.Arrays;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.SpecText;
import org.jspecify.annotations.Nullable;

/** How long agents train: one of the budgets, or a number of gradient steps of one's own. */
public final class BudgetFields {
  private final ObjectProperty<@Nullable Budget> budget = new SimpleObjectProperty<>();
  private final TypedText<Long> steps;

  /**
   * @param changed told after each change
   */
  BudgetFields(Runnable changed) {
    steps = new TypedText<>(changed, BudgetFields::steps);
    budget.addListener(
        (property, old, now) -> {
          if (now != null) {
            steps.textProperty().set(Long.toString(now.gradientSteps()));
          }
        });
    steps.textProperty().addListener((property, old, now) -> budget.set(budgetOf(now)));
  }

  private static long steps(String text) {
    long steps = SpecText.gradientSteps(text);
    return ExperimentSpec.defaults().toBuilder().gradientSteps(steps).build().gradientSteps();
  }

  private static @Nullable Budget budgetOf(String text) {
    return Arrays.stream(Budget.values())
        .filter(one -> Long.toString(one.gradientSteps()).equals(text.strip()))
        .findFirst()
        .orElse(null);
  }

  void fill(long gradientSteps) {
    steps.fill(Long.toString(gradientSteps));
  }

  /** The budget that the steps make up; null for a number of one's own. */
  public ObjectProperty<@Nullable Budget> budgetProperty() {
    return budget;
  }

  /** The gradient steps. */
  public TypedText<Long> steps() {
    return steps;
  }
}
