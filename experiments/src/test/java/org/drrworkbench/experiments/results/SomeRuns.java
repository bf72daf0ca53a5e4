package org.drrworkbench.experiments.results;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;

/** Finished runs that were never run. */
final class SomeRuns {
  private SomeRuns() {}

  static RunSpec spec(String model, long seed, UnaryOperator<ExperimentSpecBuilder> change) {
    ExperimentSpec all = change.apply(ExperimentSpec.defaults().toBuilder()).build();
    return new RunSpec(
        1,
        model + "-seed" + seed + "-" + Integer.toHexString(all.hashCode()),
        all.data(),
        all.preparation(),
        all.split(),
        model,
        all.modes(),
        all.hyperparameters(),
        all.settings(),
        all.protocols(),
        all.listLengths(),
        all.positiveThreshold(),
        seed,
        all.gradientSteps(),
        all.logEvery(),
        all.checkpointSeconds(),
        all.device(),
        all.startFrom(),
        all.simulator(),
        all.fitOnTest(),
        all.tuning());
  }

  /** Hyperparameters of a spec from names and values in turn. */
  static UnaryOperator<ExperimentSpecBuilder> with(String... namesAndValues) {
    Map<String, String> values = new TreeMap<>();
    for (int k = 0; k < namesAndValues.length; k += 2) {
      values.put(namesAndValues[k], namesAndValues[k + 1]);
    }
    return spec -> spec.hyperparameters(values);
  }

  static FinishedRun run(RunSpec spec, ResultRow... rows) {
    return new FinishedRun(
        new RunFolder(Path.of("runs", "trial", spec.name())), spec, List.of(rows), null);
  }

  /** A run with one offline precision at list length 5, and the oracle's beside it. */
  static FinishedRun run(RunSpec spec, double precision, double oracle) {
    return run(
        spec,
        row(spec, spec.model(), Mode.OFFLINE, precision),
        row(spec, "oracle", Mode.OFFLINE, oracle));
  }

  static ResultRow row(RunSpec spec, String model, Mode mode, double precision) {
    return row(spec, model, mode, "precision", 5, precision);
  }

  static ResultRow row(
      RunSpec spec, String model, Mode mode, String metric, int length, double value) {
    return new ResultRow(
        spec.data().id(),
        model,
        mode.id(),
        mode == Mode.OFFLINE ? "rated-only" : "simulator",
        "user-random-0.7",
        spec.seed(),
        metric,
        length,
        value,
        9);
  }
}
