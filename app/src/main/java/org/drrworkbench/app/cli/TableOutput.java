package org.drrworkbench.app.cli;

import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command that prints tables shows, and in which form. */
final class TableOutput {
  @Option(
      names = "--metric",
      split = ",",
      paramLabel = "ID",
      description = "Metrics to show; `workbench metrics` lists them.")
  private @Nullable List<String> metrics;

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "text, csv, latex, markdown or json; default: ${DEFAULT-VALUE}.")
  private String format = "text";

  /**
   * The form.
   *
   * @throws CallException if the word names none
   */
  TableFormat form() {
    return WrongCall.unless(() -> TableFormat.of(format.toLowerCase(Locale.ROOT)));
  }

  /**
   * The metrics that were asked for, or the usual ones.
   *
   * @throws CallException if a word names none
   */
  List<String> metrics(List<String> usual) {
    if (metrics == null) {
      return usual;
    }
    metrics.forEach(metric -> WrongCall.unless(() -> Metric.of(metric)));
    return metrics;
  }

  /** The same as options of tables. */
  TableOptions options(TableOptions usual) {
    return usual.withMetrics(metrics(usual.metrics()));
  }
}
