package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.health.HealthSummary;
import org.drrworkbench.experiments.health.HealthWarning;
import org.drrworkbench.experiments.health.RunHealth;

/** What is to be said below the tables of agents whose figures are not as they should be. */
final class HealthNotes {
  private HealthNotes() {}

  /** At most one line for each model, named as in the tables, and rule. */
  static List<String> of(List<FinishedRun> runs) {
    RowLabels labels = new RowLabels(runs, Set.of());
    Map<String, Map<String, List<HealthWarning>>> models = new LinkedHashMap<>();
    for (FinishedRun run : runs) {
      Map<String, List<HealthWarning>> ofModel =
          models.computeIfAbsent(label(run, labels), model -> new LinkedHashMap<>());
      String name = "seed " + run.spec().seed();
      // Runs of one seed differ in the fold, which their names say.
      ofModel.put(
          ofModel.containsKey(name) ? run.folder().name() : name,
          new RunHealth(run.folder(), run.spec()).checkLog());
    }
    List<String> notes = new ArrayList<>();
    models.forEach(
        (model, ofModel) ->
            HealthSummary.of(ofModel)
                .forEach(found -> notes.add(note(model, ofModel.size(), found))));
    return notes;
  }

  private static String label(FinishedRun run, RowLabels labels) {
    return labels.rows(run).stream()
        .map(ResultRow::model)
        .filter(label -> ModelLabel.id(label).equals(run.spec().model()))
        .findFirst()
        .orElse(run.label());
  }

  private static String note(String model, int runs, HealthSummary found) {
    String first = found.runs().get(0);
    String which =
        runs == 1 ? " " + first : ", " + found.runs().size() + " of " + runs + " runs; " + first;
    return model + which + ": " + found.sentence();
  }
}
