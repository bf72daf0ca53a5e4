package org.drrworkbench.experiments.health;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, in the order in which their warnings are shown: what makes the others moot first. */
public final class HealthRules {
  /** Lines of the log that a judgement over "the last lines" takes: no single outlier decides. */
  static final int LINES = 3;

  private static final List<HealthRule> ALL =
      Stream.of(MachineRules.all(), LearningRules.all(), ActorRules.all(), CriticRules.all())
          .flatMap(List::stream)
          .toList();

  private HealthRules() {}

  /** Every rule there is. */
  public static List<HealthRule> all() {
    return ALL;
  }

  /** What is to be said of a run; nothing for a model that logs none of the figures. */
  public static List<HealthWarning> check(LoggedFigures figures, RunFacts facts) {
    return ALL.stream().map(rule -> rule.check(figures, facts)).flatMap(Optional::stream).toList();
  }
}
