package org.drrworkbench.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.queue.ListedExperiment;
import org.drrworkbench.experiments.queue.ListedRun;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.results.Comparisons;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.run.RunFolder;

/** Reads results from the experiments of a runs folder; takes its time. */
final class ExperimentResults {
  private final RunsFolder runs;

  ExperimentResults(RunsFolder runs) {
    this.runs = runs;
  }

  /**
   * Their tables with every metric; none where no run is finished.
   *
   * @param experiments folders of experiments
   * @param with what figures are compared with
   */
  List<ResultTable> read(List<Path> experiments, Comparisons with) {
    List<RunFolder> folders = new ArrayList<>();
    List<String> models = new ArrayList<>();
    for (ListedExperiment experiment : runs.list()) {
      if (experiments.contains(experiment.folder())) {
        for (ListedRun run : experiment.runs()) {
          folders.add(run.folder());
          models.add(run.spec().model());
        }
      }
    }
    FinishedRuns finished = FinishedRuns.of(folders);
    List<String> metrics =
        MetricOrder.of(finished.rows().stream().map(ResultRow::metric).distinct().toList());
    return metrics.isEmpty()
        ? List.of()
        : finished.tables(
            TableOptions.standard()
                .withMetrics(metrics)
                .withModels(models.stream().distinct().toList()),
            with);
  }
}
