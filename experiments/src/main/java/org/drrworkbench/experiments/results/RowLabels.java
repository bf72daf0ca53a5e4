package org.drrworkbench.experiments.results;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drrworkbench.experiments.compare.ModelLabel;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.RunSpec;

/**
 * Names the models of several runs' rows so that rows of one name may be averaged over seeds and
 * folds: where the runs of one model on one split differ in another field, the name says its value.
 * The references in a run's results depend on fewer fields than the run's own figures, and are
 * named by those.
 */
final class RowLabels {
  private final List<FinishedRun> runs;
  private final Set<String> ignored;
  private final Map<Subject, Names> names = new HashMap<>();

  /**
   * @param ignored fields that no name needs to say, because the rows are kept apart by them anyway
   */
  RowLabels(List<FinishedRun> runs, Set<String> ignored) {
    this.runs = runs;
    this.ignored = new HashSet<>(ignored);
    // Folds are averaged like seeds.
    this.ignored.add(RunFields.FOLD);
    Map<Subject, Set<RunSpec>> contributors = new LinkedHashMap<>();
    for (FinishedRun run : runs) {
      for (ResultRow row : run.rows()) {
        contributors
            .computeIfAbsent(Subject.of(row), subject -> new LinkedHashSet<>())
            .add(run.spec());
      }
    }
    contributors.forEach((subject, specs) -> names.put(subject, new Names(subject, specs)));
  }

  /** Rows that may stand beside each other. */
  private record Subject(String dataset, String split, String mode, String model) {
    static Subject of(ResultRow row) {
      return new Subject(row.dataset(), row.splitOfAllFolds(), row.mode(), row.model());
    }

    /** Whether it is the run's own model, branded or not, and no reference beside it. */
    boolean isOf(RunSpec spec) {
      return ModelLabel.id(model).equals(spec.model());
    }
  }

  /** A row's figure, and what its reference depends on. */
  private record Circumstances(ResultRow.Key key, Map<String, String> fields) {}

  /** What the rows of one run about one subject are called. */
  private record Named(String label, SortedMap<String, String> reference) {}

  /** The names of one subject's rows. */
  private final class Names {
    private final Subject subject;
    private final Set<String> ofReferences;
    private final Set<String> ofRuns;

    Names(Subject subject, Set<RunSpec> contributors) {
      this.subject = subject;
      ofReferences =
          differing(
              contributors.stream().map(s -> RunFields.ofReferences(s, subject.mode())).toList());
      ofRuns = differing(contributors.stream().filter(subject::isOf).map(RunFields::of).toList());
    }

    Named named(RunSpec spec) {
      SortedMap<String, String> fields = new TreeMap<>();
      if (subject.isOf(spec)) {
        fields.putAll(RunFields.chosen(RunFields.of(spec), ofRuns));
      }
      SortedMap<String, String> reference =
          RunFields.chosen(RunFields.ofReferences(spec, subject.mode()), ofReferences);
      fields.putAll(reference);
      return new Named(ModelLabel.of(subject.model(), fields), reference);
    }
  }

  private Set<String> differing(List<SortedMap<String, String>> fields) {
    Set<String> names = RunFields.differing(fields);
    names.removeAll(ignored);
    return names;
  }

  /** A run's rows under their names. */
  List<ResultRow> rows(FinishedRun run) {
    Map<Subject, Named> named = new HashMap<>();
    return run.rows().stream().map(row -> row.withModel(name(row, run, named).label())).toList();
  }

  private Named name(ResultRow row, FinishedRun run, Map<Subject, Named> known) {
    return known.computeIfAbsent(
        Subject.of(row), subject -> Objects.requireNonNull(names.get(subject)).named(run.spec()));
  }

  /**
   * All rows: the runs' own first. A reference's row is left out where the model was run itself
   * under the same circumstances: it may have been made with other hyperparameters.
   */
  List<ResultRow> rows() {
    List<ResultRow> own = new ArrayList<>();
    List<ResultRow> references = new ArrayList<>();
    List<Circumstances> ofReferences = new ArrayList<>();
    Set<Circumstances> known = new HashSet<>();
    for (FinishedRun run : runs) {
      Map<Subject, Named> named = new HashMap<>();
      for (ResultRow row : run.rows()) {
        Named name = name(row, run, named);
        Circumstances circumstances = new Circumstances(row.key(), name.reference());
        if (Subject.of(row).isOf(run.spec())) {
          known.add(circumstances);
          own.add(row.withModel(name.label()));
        } else {
          ofReferences.add(circumstances);
          references.add(row.withModel(name.label()));
        }
      }
    }
    for (int k = 0; k < references.size(); k++) {
      if (!known.contains(ofReferences.get(k))) {
        own.add(references.get(k));
      }
    }
    return own;
  }
}
