package org.drrworkbench.experiments.health;

import java.util.List;
import java.util.Optional;
import org.drrworkbench.core.recommend.LoggedKey;

/**
 * One thing to look for in an agent's run.
 *
 * @param id its name in files, such as {@code action-collapse}
 * @param reads which figures of the log it looks at, without which it is silent; none for a rule
 *     about the run's machine
 * @param finder says what it saw, or nothing where all is well or nothing can be told
 */
public record HealthRule(String id, List<LoggedKey> reads, Finder finder) {
  public HealthRule {
    reads = List.copyOf(reads);
  }

  /** Looks at the figures. */
  @FunctionalInterface
  public interface Finder {
    Optional<String> find(LoggedFigures figures, RunFacts facts);
  }

  /** What is to be said of a run. */
  Optional<HealthWarning> check(LoggedFigures figures, RunFacts facts) {
    return finder.find(figures, facts).map(sentence -> new HealthWarning(this, sentence));
  }
}
