package org.drrworkbench.experiments.spec;

import java.util.Locale;
import org.drrworkbench.core.data.Choice;

/** How long an agent trains, in gradient steps of each mode. */
public enum Budget implements Choice {
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

  @Override
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The budget of a word. */
  public static Budget of(String id) {
    return Range.choice("The budget", Budget.class, id);
  }
}
