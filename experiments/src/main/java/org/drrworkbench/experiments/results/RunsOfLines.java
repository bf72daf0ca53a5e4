package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;

/** Finds the runs that a line of a table averages. */
final class RunsOfLines {
  private final Map<Place, List<FinishedRun>> runs = new HashMap<>();

  /** A line of a table; protocols of one run share their runs. */
  private record Place(String dataset, String split, String mode, String label) {}

  RunsOfLines(FinishedRuns finished) {
    RowLabels labels = new RowLabels(finished.runs(), Set.of());
    for (FinishedRun run : finished.runs()) {
      labels.rows(run).stream()
          .filter(row -> ModelLabel.id(row.model()).equals(run.spec().model()))
          .map(RunsOfLines::place)
          .distinct()
          .forEach(place -> runs.computeIfAbsent(place, p -> new ArrayList<>()).add(run));
    }
  }

  private static Place place(ResultRow row) {
    return new Place(row.dataset(), row.splitOfAllFolds(), row.mode(), row.model());
  }

  /** The runs of the line's own model; none for references that stand beside other runs. */
  List<FinishedRun> of(ResultTable table, ResultTable.Line line) {
    return runs.getOrDefault(
        new Place(table.dataset(), table.split(), table.mode(), line.model()), List.of());
  }
}
