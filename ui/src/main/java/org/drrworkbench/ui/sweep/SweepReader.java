package org.drrworkbench.ui.sweep;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.experiments.queue.ListedExperiment;
import org.drrworkbench.experiments.queue.ListedRun;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.queue.ExperimentItem;

/** Reads sweeps from a runs folder; takes its time. */
final class SweepReader {
  private final RunsFolder runs;
  private final ModelCatalogue models;

  SweepReader(RunsFolder runs, ModelCatalogue models) {
    this.runs = runs;
    this.models = models;
  }

  /** Those of the experiments that have a sweep, in their order. */
  List<SweptExperiment> sweeps(List<ExperimentItem> items) {
    Map<Path, ListedExperiment> listed = new HashMap<>();
    runs.list().forEach(experiment -> listed.put(experiment.folder(), experiment));
    return items.stream()
        .flatMap(
            item ->
                Optional.ofNullable(listed.get(item.folder())).stream()
                    .flatMap(experiment -> swept(item, experiment).stream()))
        .toList();
  }

  private static Optional<SweptExperiment> swept(ExperimentItem item, ListedExperiment experiment) {
    ExperimentSpec spec = experiment.spec();
    Sweep sweep = spec == null ? null : spec.sweep();
    return spec == null || sweep == null
        ? Optional.empty()
        : Optional.of(
            new SweptExperiment(
                experiment.name(),
                spec,
                sweep,
                experiment.runs().stream().map(ListedRun::folder).toList(),
                item.finished()));
  }

  SweepFigures figures(SweptExperiment experiment) {
    return SweepFigures.read(experiment, label(experiment));
  }

  /** The hyperparameter with its symbol, if one of the models declares it. */
  private String label(SweptExperiment experiment) {
    String name = experiment.sweep().name();
    return models.all().stream()
        .filter(model -> experiment.spec().models().contains(model.id()))
        .flatMap(model -> model.hyperparameters().all().stream())
        .filter(own -> own.name().equals(name))
        .findFirst()
        .map((Hyperparameter own) -> SweptHyperparameters.label(own))
        .orElse(name);
  }
}
