package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.health.HealthSummary;
import org.drrworkbench.experiments.health.HealthWarning;
import org.drrworkbench.experiments.health.RunHealth;

/** What is to be said below the tables of agents whose figures are not as they should be. */
final class HealthNotes {
  private final List<FinishedRun> runs;
  private final RowLabels labels;

  HealthNotes(List<FinishedRun> runs) {
    this.runs = runs;
    this.labels = new RowLabels(runs, Set.of());
  }

  /** At most one line for each model, named as in the tables, and rule. */
  List<String> all() {
    return of(row -> true);
  }

  /** Those about the runs whose figures stand in a table. */
  List<String> of(ResultTable table) {
    return of(
        row ->
            row.dataset().equals(table.dataset())
                && row.splitOfAllFolds().equals(table.split())
                && row.mode().equals(table.mode()));
  }

  private List<String> of(Predicate<ResultRow> shown) {
    Map<String, Map<String, List<HealthWarning>>> models = new LinkedHashMap<>();
    for (FinishedRun run : runs) {
      label(run, shown)
          .ifPresent(
              model -> add(run, models.computeIfAbsent(model, name -> new LinkedHashMap<>())));
    }
    List<String> notes = new ArrayList<>();
    models.forEach(
        (model, ofModel) ->
            HealthSummary.of(ofModel)
                .forEach(found -> notes.add(note(model, ofModel.size(), found))));
    return notes;
  }

  private static void add(FinishedRun run, Map<String, List<HealthWarning>> ofModel) {
    String name = "seed " + run.spec().seed();
    // Runs of one seed differ in the fold, which their names say.
    ofModel.put(
        ofModel.containsKey(name) ? run.folder().name() : name,
        new RunHealth(run.folder(), run.spec()).checkLog());
  }

  private Optional<String> label(FinishedRun run, Predicate<ResultRow> shown) {
    return labels.rows(run).stream()
        .filter(shown)
        .map(ResultRow::model)
        .filter(label -> ModelLabel.id(label).equals(run.spec().model()))
        .findFirst();
  }

  private static String note(String model, int runs, HealthSummary found) {
    String first = found.runs().get(0);
    String which =
        runs == 1 ? " " + first : ", " + found.runs().size() + " of " + runs + " runs; " + first;
    return model + which + ": " + found.sentence();
  }
}
