package org.drrworkbench.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.ui.queue.ExperimentItem;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.results.MetricOrder;
import org.drrworkbench.ui.results.ReadProblem;
import org.drrworkbench.ui.results.TableCaption;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which sweep is in sight, and how. The newest is shown until the user chooses; it fills in as its
 * runs finish.
 */
public final class SweepResultsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(SweepResultsViewModel.class);
  private static final Texts TEXTS = Texts.beside(SweepResultsViewModel.class);

  /** The article's Figures 4 and 5 have these two. */
  private static final List<Integer> ARTICLE_LENGTHS = List.of(10, 20);

  private static final int FEW = 3;

  private final ExperimentList experiments;
  private final SweepReader reader;
  private final LatestOnly listing;
  private final LatestOnly loading;
  private final LatestOnly arranging;
  private final ObservableList<String> names = FXCollections.observableArrayList();
  private final StringProperty name = new SimpleStringProperty();
  private final ObservableList<String> places = FXCollections.observableArrayList();
  private final StringProperty place = new SimpleStringProperty();
  private final ObservableList<String> metrics = FXCollections.observableArrayList();
  private final StringProperty first = new SimpleStringProperty(Metric.PRECISION.id());
  private final StringProperty second = new SimpleStringProperty(Metric.RECALL.id());
  private final ObservableList<Integer> lengths = FXCollections.observableArrayList();
  private final ObservableList<Integer> chosenLengths = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<Shown> shown;
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private List<SweptExperiment> sweeps = List.of();
  private @Nullable SweptExperiment loaded;
  private @Nullable SweepFigures figures;
  private boolean chosenByUser;
  private boolean refreshing;

  /**
   * What is in sight.
   *
   * @param first chart of the first metric; null while there is none
   * @param second chart of the second metric; null while there is none
   * @param table both metrics; null while there is none
   * @param caption what the table rests on
   * @param nothing why there is no chart or table; empty while there are
   */
  public record Shown(
      @Nullable ChartData first,
      @Nullable ChartData second,
      @Nullable ResultTable table,
      String caption,
      String nothing) {
    static Shown nothing(String why) {
      return new Shown(null, null, null, "", why);
    }
  }

  SweepResultsViewModel(ExperimentList experiments, SweepReader reader, Background background) {
    this.experiments = experiments;
    this.reader = reader;
    listing = new LatestOnly(background);
    loading = new LatestOnly(background);
    arranging = new LatestOnly(background);
    shown = new ReadOnlyObjectWrapper<>(Shown.nothing(TEXTS.get("nothing.sweeps")));
    experiments.items().addListener((InvalidationListener) list -> listChanged());
    name.addListener(
        (property, old, now) -> {
          if (!refreshing) {
            chosenByUser = true;
            load();
          }
        });
    InvalidationListener changed = property -> arrange();
    place.addListener(changed);
    first.addListener(changed);
    second.addListener(changed);
    chosenLengths.addListener(changed);
    listChanged();
  }

  private void listChanged() {
    List<ExperimentItem> items = List.copyOf(experiments.items());
    listing.run(() -> reader.sweeps(items), this::listed, this::unreadable);
  }

  private void listed(List<SweptExperiment> found) {
    sweeps = found;
    refreshing = true;
    List<String> there = found.stream().map(SweptExperiment::name).toList();
    String before = name.get();
    if (!names.equals(there)) {
      names.setAll(there);
    }
    boolean kept = chosenByUser && there.contains(before);
    chosenByUser = kept;
    name.set(kept ? before : there.isEmpty() ? null : there.get(0));
    refreshing = false;
    load();
  }

  private void load() {
    SweptExperiment chosen =
        sweeps.stream().filter(own -> own.name().equals(name.get())).findFirst().orElse(null);
    if (Objects.equals(chosen, loaded) && chosen != null) {
      return;
    }
    boolean same = chosen != null && loaded != null && chosen.name().equals(loaded.name());
    loaded = chosen;
    if (chosen == null) {
      loading.forget();
      clear(TEXTS.get("nothing.sweeps"));
      return;
    }
    if (!same) {
      clear(TEXTS.get("nothing.reading"));
    }
    loading.run(() -> reader.figures(chosen), this::show, this::unreadable);
  }

  /** Takes away what was read of another sweep, or before. */
  private void clear(String why) {
    figures = null;
    progress.set("");
    showNothing(why);
  }

  private void showNothing(String why) {
    arranging.forget();
    shown.set(Shown.nothing(why));
  }

  private void unreadable(Throwable e) {
    loading.forget();
    // The next change in the runs folder reads it again.
    loaded = null;
    clear(sentence(e));
  }

  private static String sentence(Throwable e) {
    LOG.warn("A sweep cannot be read.", e);
    return ReadProblem.sentence(e, TEXTS.get("nothing.unreadable"));
  }

  private void show(SweepFigures read) {
    refreshing = true;
    figures = read;
    progress.set(progress(read));
    replace(places, place, read.tables().stream().map(SweepFigures::place).distinct().toList());
    List<Integer> known = read.experiment().spec().listLengths();
    if (!lengths.equals(known)) {
      lengths.setAll(known);
      chosenLengths.setAll(
          known.containsAll(ARTICLE_LENGTHS)
              ? ARTICLE_LENGTHS
              : known.subList(0, Math.min(FEW, known.size())));
    }
    refreshing = false;
    arrange();
  }

  private static String progress(SweepFigures read) {
    int runs = read.experiment().runs().size();
    int finished = read.runs().runs().size();
    return finished == runs
        ? ""
        : TEXTS.get(
            "progress",
            Integer.toString(read.valuesThere()),
            Integer.toString(read.experiment().sweep().values().size()),
            Integer.toString(finished),
            Integer.toString(runs));
  }

  private static void replace(
      ObservableList<String> list, StringProperty chosen, List<String> now) {
    String before = chosen.get();
    if (!list.equals(now)) {
      list.setAll(now);
    }
    chosen.set(now.contains(before) ? before : now.isEmpty() ? null : now.get(0));
  }

  private void arrange() {
    SweepFigures read = figures;
    if (refreshing || read == null) {
      return;
    }
    String where = place.get();
    ResultTable table = where == null ? null : read.table(where).orElse(null);
    if (table == null) {
      showNothing(TEXTS.get("nothing.finished"));
      return;
    }
    refreshing = true;
    List<String> available =
        MetricOrder.of(table.blocks().stream().map(ResultTable.Block::metric).toList());
    replace(metrics, first, available);
    replace(metrics, second, available);
    refreshing = false;
    String one = first.get();
    String two = second.get();
    List<Integer> columns = lengths.stream().filter(chosenLengths::contains).toList();
    if (one == null || two == null || columns.isEmpty()) {
      showNothing(TEXTS.get("nothing.lengths"));
      return;
    }
    arranging.run(
        () -> arranged(read, table, one, two, columns),
        shown::set,
        e -> shown.set(Shown.nothing(sentence(e))));
  }

  private static Shown arranged(
      SweepFigures read, ResultTable table, String one, String two, List<Integer> columns) {
    List<String> both = one.equals(two) ? List.of(one) : List.of(one, two);
    ResultTable part = SweepFigures.part(table, both, columns);
    List<@Nullable ChartData> charts = new ArrayList<>();
    String nothing = "";
    for (String metric : List.of(one, two)) {
      try {
        charts.add(read.chart(table, metric, columns));
      } catch (IllegalArgumentException e) {
        charts.add(null);
        nothing = String.valueOf(e.getMessage());
      }
    }
    return new Shown(charts.get(0), charts.get(1), part, TableCaption.of(part), nothing);
  }

  /** Names of the experiments that have a sweep, the newest first. */
  public ObservableList<String> names() {
    return names;
  }

  /** Which is in sight; null for none. */
  public StringProperty nameProperty() {
    return name;
  }

  /** Modes and protocols. */
  public ObservableList<String> places() {
    return places;
  }

  /** Which is in sight; null for none. */
  public StringProperty placeProperty() {
    return place;
  }

  /** The metrics that have figures here. */
  public ObservableList<String> metrics() {
    return metrics;
  }

  /** Metric of the first chart. */
  public StringProperty firstProperty() {
    return first;
  }

  /** Metric of the second chart. */
  public StringProperty secondProperty() {
    return second;
  }

  /** The list lengths there are. */
  public ObservableList<Integer> lengths() {
    return lengths;
  }

  /** Those in sight. */
  public ObservableList<Integer> chosenLengths() {
    return chosenLengths;
  }

  public ReadOnlyObjectProperty<Shown> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /** How far the sweep is; empty when it is complete. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }
}
