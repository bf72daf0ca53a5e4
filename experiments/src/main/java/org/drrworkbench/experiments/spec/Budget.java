package org.drrworkbench.experiments.spec;

import java.util.Locale;

/** How long an agent trains, in gradient steps of each mode. */
public enum Budget {
  QUICK(2_000),
  STANDARD(10_000),
  FULL(50_000);

  private final long gradientSteps;

  Budget(long gradientSteps) {
    this.gradientSteps = gradientSteps;
  }

  public long gradientSteps() {
    return gradientSteps;
  }

  /** The word of the option. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The budget of a word. */
  public static Budget of(String id) {
    for (Budget budget : values()) {
      if (budget.id().equals(id)) {
        return budget;
      }
    }
    throw new SpecException("The budget is '" + id + "'; it must be quick, standard or full.");
  }
}
