package org.drrworkbench.app.cli;

import java.util.Optional;
import org.drrworkbench.experiments.spec.TuningSpec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How hyperparameters are chosen on validation rows, with {@code run}. */
final class TuningOptions {
  @Option(
      names = "--tune",
      paramLabel = "N",
      description = "Try N sets of hyperparameters of each model on validation rows; 0 for none.")
  private @Nullable Integer trials;

  @Option(
      names = "--tuner",
      paramLabel = "METHOD",
      description = "random, or tpe (default), which learns from earlier trials.")
  private @Nullable String method;

  @Option(
      names = "--tune-by",
      paramLabel = "METRIC@L",
      description = "What validation rows are judged by; ndcg.cand@10 if not given.")
  private @Nullable String metric;

  /**
   * The spec's tuning with what was given replaced; null for none.
   *
   * @param before the spec's own
   * @throws CallException if a way of tuning is given where there is none
   */
  @Nullable TuningSpec apply(@Nullable TuningSpec before) {
    if (trials != null && trials == 0) {
      if (method != null || metric != null) {
        throw CallException.wrongCall("--tune 0 tunes nothing; leave out --tuner and --tune-by.");
      }
      return null;
    }
    TuningSpec from = trials == null ? before : TuningSpec.of(trials);
    if (from == null) {
      if (method != null || metric != null) {
        throw CallException.wrongCall("--tuner and --tune-by want --tune N as well.");
      }
      return null;
    }
    TuningSpec base = trials == null || before == null ? from : before.withTrials(trials);
    String by = Optional.ofNullable(metric).orElse(base.metric() + "@" + base.listLength());
    int at = by.lastIndexOf('@');
    try {
      return new TuningSpec(
          base.trials(),
          Optional.ofNullable(method).orElse(base.method()),
          at < 0 ? by : by.substring(0, at),
          at < 0 ? base.listLength() : Integer.parseInt(by.substring(at + 1)));
    } catch (NumberFormatException e) {
      throw CallException.wrongCall(
          "--tune-by is '" + by + "'; write a metric and a list length, such as ndcg.cand@10.");
    }
  }
}
