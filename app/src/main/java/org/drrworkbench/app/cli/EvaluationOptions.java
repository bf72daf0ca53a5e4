package org.drrworkbench.app.cli;

import java.util.List;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.SpecText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How lists are judged. */
final class EvaluationOptions {
  @Option(
      names = "--protocol",
      split = ",",
      paramLabel = "ID",
      description = "Evaluation protocols; `workbench protocols` lists them.")
  private @Nullable List<String> protocols;

  @Option(names = "--list-lengths", paramLabel = "L,..", description = "List lengths to score at.")
  private @Nullable String listLengths;

  @Option(
      names = "--positive-threshold",
      paramLabel = "X",
      description = "Ratings of X and above are positive.")
  private @Nullable String positiveThreshold;

  /** Puts what was given in the place of the spec's values. */
  void applyTo(ExperimentSpecBuilder builder) {
    if (protocols != null) {
      builder.protocols(protocols);
    }
    if (listLengths != null) {
      builder.listLengths(SpecText.listLengths(listLengths));
    }
    if (positiveThreshold != null) {
      builder.positiveThreshold(SpecText.positiveThreshold(positiveThreshold));
    }
  }
}
