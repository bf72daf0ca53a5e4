package org.drrworkbench.ui.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javafx.beans.Observable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.ui.queue.QueueSnapshot;
import org.drrworkbench.ui.queue.QueueState;
import org.drrworkbench.ui.queue.RunActions;
import org.drrworkbench.ui.queue.RunEntry;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The runs, which of them are chosen, and what can be done with these. */
public final class RunsViewModel {
  private static final Texts TEXTS = Texts.beside(RunsViewModel.class);

  private final RunActions actions;
  private final LiveCharts charts;
  private final Map<Path, RunRow> known = new HashMap<>();
  private final ObservableList<RunRow> rows =
      FXCollections.observableArrayList(row -> new Observable[] {row.conditionProperty()});
  private final FilteredList<RunRow> shown = new FilteredList<>(rows);
  private final StringProperty filter = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<RunDetail> detail =
      new ReadOnlyObjectWrapper<>(RunDetail.NOTHING);

  /** The row that the view should choose; it says so when it has. */
  private final ReadOnlyObjectWrapper<@Nullable RunRow> wish = new ReadOnlyObjectWrapper<>();

  private final ReadOnlyStringWrapper whyNotStop = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper whyNotResume = new ReadOnlyStringWrapper("");
  private List<RunRow> chosen = List.of();
  private @Nullable Path awaited;
  private boolean looked;

  /**
   * @param state what is known of the runs
   * @param charts shows the figures of the runs that are chosen
   */
  public RunsViewModel(QueueState state, RunActions actions, LiveCharts charts) {
    this.actions = actions;
    this.charts = charts;
    filter.addListener((property, old, now) -> filtered());
    state
        .lookedProperty()
        .subscribe(
            now -> {
              looked = now;
              sayWhyNothing();
            });
    state.snapshotProperty().subscribe(this::take);
  }

  private void take(QueueSnapshot snapshot) {
    Set<Path> there = new HashSet<>();
    List<RunRow> fresh = new ArrayList<>();
    for (RunEntry entry : snapshot.runs()) {
      there.add(entry.key());
      RunRow row = known.get(entry.key());
      if (row == null) {
        row = new RunRow(entry);
        known.put(entry.key(), row);
        fresh.add(row);
      } else {
        row.update(entry);
      }
    }
    if (known.keySet().retainAll(there)) {
      rows.removeIf(row -> !there.contains(row.key()));
    }
    fresh.forEach(this::insert);
    chosenChanged();
    sayWhyNothing();
    Path path = awaited;
    if (path != null) {
      wish(path);
    } else if (chosen.isEmpty() && !shown.isEmpty()) {
      wish.set(shown.get(0));
    }
  }

  /** At its place by age: the rest stays where it is, and so does the choice. */
  private void insert(RunRow row) {
    int found = Collections.binarySearch(rows, row, RunRow.LATEST_FIRST);
    rows.add(found < 0 ? -found - 1 : found, row);
  }

  private void filtered() {
    String words = filter.get().strip().toLowerCase(Locale.ROOT);
    shown.setPredicate(words.isEmpty() ? null : row -> row.matches(words));
    sayWhyNothing();
  }

  private void sayWhyNothing() {
    String why = "";
    if (rows.isEmpty()) {
      why = TEXTS.get(looked ? "nothing.runs" : "nothing.yet");
    } else if (shown.isEmpty()) {
      why = TEXTS.get("nothing.filtered");
    }
    nothing.set(why);
  }

  /** The runs that pass the filter, the latest experiment's first. */
  ObservableList<RunRow> shown() {
    return shown;
  }

  /** Words that a run must have in the names of experiment, run, model or state. */
  StringProperty filterProperty() {
    return filter;
  }

  /** Why the table is empty; empty when it is not. */
  ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** Chooses a run, as soon as it is there; the filter gives way to it. */
  public void select(RunFolder run) {
    wish(RunEntry.key(run));
  }

  private void wish(Path path) {
    RunRow row = known.get(path);
    awaited = row == null ? path : null;
    if (row != null) {
      if (!shown.contains(row)) {
        filter.set("");
      }
      wish.set(row);
    }
  }

  /** The row that is to be chosen; null for no wish. */
  ReadOnlyObjectProperty<@Nullable RunRow> wishProperty() {
    return wish.getReadOnlyProperty();
  }

  /** Takes what the user, or the view to fulfil a wish, has chosen. */
  void choose(List<RunRow> now) {
    wish.set(null);
    chosen = List.copyOf(now);
    chosenChanged();
    charts.watch(chosen);
  }

  private void chosenChanged() {
    detail.set(RunDetail.of(chosen));
    whyNotStop.set(why(RunCondition::stoppable, "stop.none", "stop.not"));
    whyNotResume.set(why(RunCondition::resumable, "resume.none", "resume.not"));
  }

  private String why(Predicate<RunCondition> possible, String none, String not) {
    if (chosen.isEmpty()) {
      return TEXTS.get(none);
    }
    return chosen.stream().map(RunRow::condition).anyMatch(possible)
        ? ""
        : TEXTS.get(not, chosen.get(0).conditionWord());
  }

  /** What there is to say of the runs that are chosen. */
  ReadOnlyObjectProperty<RunDetail> detailProperty() {
    return detail.getReadOnlyProperty();
  }

  /** Why nothing can be stopped; empty when something can. */
  ReadOnlyStringProperty whyNotStopProperty() {
    return whyNotStop.getReadOnlyProperty();
  }

  /** Why nothing can be resumed; empty when something can. */
  ReadOnlyStringProperty whyNotResumeProperty() {
    return whyNotResume.getReadOnlyProperty();
  }

  /** Stops those of the chosen runs that can be stopped. */
  void stop() {
    act(RunCondition::stoppable, actions::stop);
  }

  /** Resumes those of the chosen runs that can be resumed. */
  void resume() {
    act(RunCondition::resumable, actions::resume);
  }

  private void act(
      Predicate<RunCondition> possible, java.util.function.Consumer<List<RunFolder>> action) {
    List<RunFolder> runs =
        chosen.stream().filter(row -> possible.test(row.condition())).map(RunRow::folder).toList();
    if (!runs.isEmpty()) {
      action.accept(runs);
    }
  }

  /** Paths of the chosen runs' folders, a line each; empty for none. */
  String paths() {
    return String.join(
        System.lineSeparator(),
        chosen.stream().map(row -> row.folder().root().toAbsolutePath().toString()).toList());
  }

  LiveCharts charts() {
    return charts;
  }
}
