package org.drrworkbench.experiments.results;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drrworkbench.experiments.run.SimulatedSessions;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecDifference;

/** The fields of a run's spec that its figures depend on, as labels name them. */
final class RunFields {
  private static final String HYPERPARAMETERS = "hyperparameters.";

  /** Which fold of a split with folds a run tests. */
  static final String FOLD = "split.fold";

  private static final String HISTORY_LENGTH = "historyLength";

  /** Without effect on figures, a column of every row, or a brand of its own in the label. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "schemaVersion",
          "name",
          "model",
          "modes",
          "protocols",
          "listLengths",
          "seed",
          "logEvery",
          "checkpointSeconds",
          "fitOnTest");

  private RunFields() {}

  /** All of them by name; a hyperparameter by its own. */
  static SortedMap<String, String> of(RunSpec spec) {
    SortedMap<String, String> fields = new TreeMap<>();
    SpecDifference.fields(spec)
        .forEach(
            (path, value) -> {
              if (path.equals("startFrom")) {
                // Each seed starts from the run of that seed, and belongs to one group all the
                // same.
                fields.put(path, value.replaceFirst("seed[0-9]+$", "seed*"));
              } else if (!LEFT_OUT.contains(path)) {
                fields.put(name(path), value);
              }
            });
    fields.putIfAbsent("positiveThreshold", "default");
    return fields;
  }

  private static String name(String path) {
    return path.startsWith(HYPERPARAMETERS) ? path.substring(HYPERPARAMETERS.length()) : path;
  }

  /**
   * Those that the references depend on too, which stand beside a run's own figures: data, split
   * and positive rule, and in sessions the simulator and how much of the history it shows.
   *
   * @param mode id of the mode
   */
  static SortedMap<String, String> ofReferences(RunSpec spec, String mode) {
    SortedMap<String, String> fields = of(spec);
    boolean online = mode.equals(Mode.ONLINE.id());
    if (online) {
      fields.putIfAbsent(
          HISTORY_LENGTH, Integer.toString(SimulatedSessions.DEFAULT_HISTORY_LENGTH));
    }
    fields
        .keySet()
        .removeIf(
            name ->
                !(name.startsWith("data.")
                    || name.startsWith("split.")
                    || name.equals("positiveThreshold")
                    || (online && (name.startsWith("simulator.") || name.equals(HISTORY_LENGTH)))));
    return fields;
  }

  /** Names of the fields in which some of these differ. */
  static Set<String> differing(Collection<? extends Map<String, String>> all) {
    Set<String> names = new TreeSet<>();
    all.forEach(fields -> names.addAll(fields.keySet()));
    names.removeIf(name -> distinct(all, name) < 2);
    return names;
  }

  private static int distinct(Collection<? extends Map<String, String>> all, String name) {
    Set<String> values = new HashSet<>();
    all.forEach(fields -> values.add(fields.getOrDefault(name, "none")));
    return values.size();
  }

  /** Those that say which ratings are meant, whatever the place of their files. */
  static SortedMap<String, String> ofData(RunSpec spec) {
    SortedMap<String, String> fields = of(spec);
    fields
        .keySet()
        .removeIf(
            name ->
                name.equals("data.path")
                    || name.startsWith("data.given.")
                    || !(name.startsWith("data.") || name.startsWith("preparation.")));
    return fields;
  }

  /** Those that say what the run was trained and tested on. */
  static SortedMap<String, String> ofDivision(RunSpec spec) {
    SortedMap<String, String> fields = of(spec);
    fields
        .keySet()
        .removeIf(
            name ->
                !(name.startsWith("data.")
                    || name.startsWith("split.")
                    || name.startsWith("preparation.")));
    return fields;
  }

  /** The named ones of the fields. */
  static SortedMap<String, String> chosen(Map<String, String> fields, Set<String> names) {
    SortedMap<String, String> chosen = new TreeMap<>();
    names.forEach(name -> chosen.put(name, fields.getOrDefault(name, "none")));
    return chosen;
  }
}
