package org.drrworkbench.experiments.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.Provenance;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.RunSpec;
import org.jspecify.annotations.Nullable;

/** The health of one run, which may be at work. Not for several threads at once. */
public final class RunHealth {
  private final RunFolder folder;
  private final RunSpec spec;
  private @Nullable RunFacts facts;

  /**
   * @param folder of which the provenance is read as soon as it is there
   * @param spec what it runs
   */
  public RunHealth(RunFolder folder, RunSpec spec) {
    this.folder = folder;
    this.spec = spec;
  }

  /** What its figures so far say. */
  public List<HealthWarning> check(LoggedFigures figures) {
    return HealthRules.check(figures, facts());
  }

  /**
   * What the whole log says; nothing without one.
   *
   * @throws UncheckedIOException if it cannot be read
   */
  public List<HealthWarning> checkLog() {
    try {
      return check(new LoggedLines(MetricLog.read(folder.metrics())));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + folder.metrics() + " cannot be read.", e);
    }
  }

  private RunFacts facts() {
    RunFacts known = facts;
    if (known != null) {
      return known;
    }
    Optional<Provenance> provenance = Provenance.read(folder.provenance());
    RunFacts now = RunFacts.of(spec, provenance);
    if (provenance.isPresent()) {
      facts = now;
    }
    return now;
  }
}
