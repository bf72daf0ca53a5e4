package org.drrworkbench.ui.results;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ResultCharts;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.results.Comparisons;
import org.drrworkbench.ui.queue.ExperimentItem;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which experiments' results are in sight, and how. The newest experiment that has results is shown
 * until the user chooses; what is shown is read again whenever one of its runs finishes.
 */
public final class ResultsViewModel {
  private static final Logger LOG = LoggerFactory.getLogger(ResultsViewModel.class);
  private static final Texts TEXTS = Texts.beside(ResultsViewModel.class);

  private final ExperimentList experiments;
  private final ExperimentResults reader;
  private final LatestOnly loading;
  private final ObservableList<Path> chosen = FXCollections.observableArrayList();
  private final ObservableList<String> places = FXCollections.observableArrayList();
  private final StringProperty place = new SimpleStringProperty();
  private final ObservableList<String> metrics = FXCollections.observableArrayList();
  private final ObservableList<String> chosenMetrics =
      FXCollections.observableArrayList(MetricOrder.ARTICLE);
  private final ObservableList<String> shownMetrics = FXCollections.observableArrayList();
  private final StringProperty chartMetric = new SimpleStringProperty();
  private final ReadOnlyObjectWrapper<@Nullable ResultTable> table = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ChartData> bars = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable ChartData> lines = new ReadOnlyObjectWrapper<>();
  private final BooleanProperty article = new SimpleBooleanProperty();
  private final BooleanProperty significance = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper nothing = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper caption = new ReadOnlyStringWrapper("");
  private List<ExperimentItem> seen = List.of();
  private List<ResultTable> tables = List.of();
  private boolean chosenByUser;
  private boolean refreshing;

  ResultsViewModel(ExperimentList experiments, ExperimentResults reader, Background background) {
    this.experiments = experiments;
    this.reader = reader;
    loading = new LatestOnly(background);
    experiments.items().addListener((InvalidationListener) list -> listChanged());
    place.addListener((property, old, now) -> refresh());
    chartMetric.addListener((property, old, now) -> refreshCharts());
    chosenMetrics.addListener((InvalidationListener) list -> refresh());
    article.addListener((property, old, now) -> readAgain());
    significance.addListener((property, old, now) -> readAgain());
    listChanged();
  }

  private void listChanged() {
    List<Path> there = experiments.items().stream().map(ExperimentItem::folder).toList();
    List<Path> kept = chosen.stream().filter(there::contains).toList();
    if (kept.isEmpty()) {
      chosenByUser = false;
    }
    List<Path> next = chosenByUser ? kept : newestWithResults();
    if (!chosen.equals(next)) {
      chosen.setAll(next);
    }
    load();
  }

  /** An experiment that has only just begun has nothing to show while an older one has. */
  private List<Path> newestWithResults() {
    List<ExperimentItem> items = experiments.items();
    return items.stream()
        .filter(item -> item.finished() > 0)
        .findFirst()
        .or(() -> items.stream().findFirst())
        .map(item -> List.of(item.folder()))
        .orElse(List.of());
  }

  private void readAgain() {
    seen = List.of();
    load();
  }

  private void load() {
    List<ExperimentItem> now =
        experiments.items().stream().filter(item -> chosen.contains(item.folder())).toList();
    if (now.equals(seen) && !now.isEmpty()) {
      return;
    }
    seen = now;
    progress.set(progress(now));
    if (now.isEmpty()) {
      loading.forget();
      show(List.of());
      return;
    }
    List<Path> folders = now.stream().map(ExperimentItem::folder).toList();
    Comparisons with = new Comparisons(article.get(), significance.get(), null);
    loading.run(() -> reader.read(folders, with), this::show, this::failed);
  }

  private static String progress(List<ExperimentItem> items) {
    return String.join(
        " ",
        items.stream()
            .filter(item -> item.finished() > 0 && item.finished() < item.runs())
            .map(
                item ->
                    TEXTS.get(
                        "partial",
                        item.name(),
                        Integer.toString(item.runs() - item.finished()),
                        Integer.toString(item.runs())))
            .toList());
  }

  private void failed(Throwable e) {
    LOG.warn("Results cannot be read.", e);
    show(List.of());
    nothing.set(ReadProblem.sentence(e, TEXTS.get("nothing.unreadable")));
  }

  private void show(List<ResultTable> read) {
    tables = read;
    refreshing = true;
    List<String> titles = read.stream().map(ResultsViewModel::title).distinct().toList();
    String before = place.get();
    if (!places.equals(titles)) {
      places.setAll(titles);
    }
    place.set(titles.contains(before) ? before : titles.isEmpty() ? null : titles.get(0));
    refreshing = false;
    refresh();
    nothing.set(read.isEmpty() ? whyNothing() : "");
  }

  private String whyNothing() {
    if (experiments.items().isEmpty()) {
      return TEXTS.get("nothing.experiments");
    } else if (seen.isEmpty()) {
      return TEXTS.get("nothing.chosen");
    }
    int finished = seen.stream().mapToInt(ExperimentItem::finished).sum();
    int runs = seen.stream().mapToInt(ExperimentItem::runs).sum();
    return finished == runs
        ? TEXTS.get("nothing.figures")
        : TEXTS.get("nothing.finished", Integer.toString(finished), Integer.toString(runs));
  }

  private static String title(ResultTable table) {
    return TEXTS.get(
        "place", table.dataset(), table.mode(), table.protocol(), table.splitInWords());
  }

  private void refresh() {
    if (refreshing) {
      return;
    }
    refreshing = true;
    ResultTable whole =
        tables.stream().filter(own -> title(own).equals(place.get())).findFirst().orElse(null);
    List<String> available =
        whole == null
            ? List.of()
            : MetricOrder.of(whole.blocks().stream().map(ResultTable.Block::metric).toList());
    if (!metrics.equals(available)) {
      metrics.setAll(available);
    }
    List<String> wanted = available.stream().filter(chosenMetrics::contains).toList();
    // A place without any of the chosen metrics, such as simulated sessions, shows what it has.
    List<String> shown = wanted.isEmpty() && !chosenMetrics.isEmpty() ? available : wanted;
    if (!shownMetrics.equals(shown)) {
      String before = chartMetric.get();
      shownMetrics.setAll(shown);
      chartMetric.set(shown.contains(before) ? before : shown.isEmpty() ? null : shown.get(0));
    }
    ResultTable part = whole == null || shown.isEmpty() ? null : TablePart.metrics(whole, shown);
    table.set(part);
    caption.set(part == null ? "" : TableCaption.of(part));
    if (whole != null) {
      nothing.set(part == null ? TEXTS.get("nothing.metrics") : "");
    }
    refreshing = false;
    refreshCharts();
  }

  private void refreshCharts() {
    if (refreshing) {
      return;
    }
    ResultTable shown = table.get();
    String metric = chartMetric.get();
    boolean there = shown != null && metric != null;
    bars.set(there ? ResultCharts.bars(shown, metric) : null);
    lines.set(there ? ResultCharts.lines(shown, metric) : null);
  }

  /** The experiments there are, the newest first. */
  public ObservableList<ExperimentItem> experiments() {
    return experiments.items();
  }

  /** Folders of the experiments in sight. */
  public ObservableList<Path> chosen() {
    return FXCollections.unmodifiableObservableList(chosen);
  }

  /** Shows these experiments from now on, put together. */
  public void choose(List<Path> folders) {
    chosenByUser = true;
    chosen.setAll(folders);
    load();
  }

  /** Whether the article's figures stand beside ours. */
  public BooleanProperty articleProperty() {
    return article;
  }

  /** Whether differences are tested over users. */
  public BooleanProperty significanceProperty() {
    return significance;
  }

  /** The tables there are, by data set, mode, protocol and split. */
  public ObservableList<String> places() {
    return places;
  }

  /** Which of them is in sight; null for none. */
  public StringProperty placeProperty() {
    return place;
  }

  /** The metrics that have figures here. */
  public ObservableList<String> metrics() {
    return metrics;
  }

  /** The metrics asked for. */
  public ObservableList<String> chosenMetrics() {
    return chosenMetrics;
  }

  /** The metrics in sight. */
  public ObservableList<String> shownMetrics() {
    return shownMetrics;
  }

  /** The metric of the charts; null for none. */
  public StringProperty chartMetricProperty() {
    return chartMetric;
  }

  /** The table in sight with the metrics in sight; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable ResultTable> tableProperty() {
    return table.getReadOnlyProperty();
  }

  /** One metric as bars; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable ChartData> barsProperty() {
    return bars.getReadOnlyProperty();
  }

  /** The same over list length; null while there is none. */
  public ReadOnlyObjectProperty<@Nullable ChartData> linesProperty() {
    return lines.getReadOnlyProperty();
  }

  /** Why there is no table and what to do; empty while there is one. */
  public ReadOnlyStringProperty nothingProperty() {
    return nothing.getReadOnlyProperty();
  }

  /** Which runs are missing; empty when none is. */
  public ReadOnlyStringProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /** What the figures rest on. */
  public ReadOnlyStringProperty captionProperty() {
    return caption.getReadOnlyProperty();
  }
}
