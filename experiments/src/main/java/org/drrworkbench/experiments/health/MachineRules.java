package org.drrworkbench.experiments.health;

import java.util.List;
import java.util.Optional;

/** What to look for in where a run computes. */
final class MachineRules {
  private MachineRules() {}

  static List<HealthRule> all() {
    return List.of(new HealthRule("other-device", List.of(), MachineRules::otherDevice));
  }

  private static Optional<String> otherDevice(LoggedFigures figures, RunFacts facts) {
    return Optional.ofNullable(facts.otherDevice());
  }
}
