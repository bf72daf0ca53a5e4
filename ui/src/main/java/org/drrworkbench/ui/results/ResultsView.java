package org.drrworkbench.ui.results;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.control.CheckMenu;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.queue.ExperimentItem;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** Shows what {@link ResultsViewModel} says. */
final class ResultsView extends VBox {
  private static final Texts TEXTS = Texts.beside(ResultsView.class);

  private final ResultsViewModel model;
  private final ResultTablePane table;
  private final ChartPane bars;
  private final ChartPane lines;
  private final ToggleButton overLength = toggle("results-show-lines", "chart.lines");

  ResultsView(ResultsViewModel model, Look look, Background background, Exporter exporter) {
    this.model = model;
    table = new ResultTablePane("results-table", exporter);
    bars = new ChartPane("results-bars", look, background, exporter);
    lines = new ChartPane("results-lines", look, background, exporter);
    getStyleClass().addAll("screen", "results");
    Label title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("screen-title");
    Label progress = new Label();
    progress.setId("results-progress");
    progress.getStyleClass().add("hint");
    progress.setWrapText(true);
    progress.textProperty().bind(model.progressProperty());
    progress.managedProperty().bind(model.progressProperty().isNotEmpty());
    VBox figures = new VBox(8, chartBar(), charts());
    figures.getStyleClass().add("result-charts");
    SplitPane split = new SplitPane(table, figures);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.53);
    VBox.setVgrow(split, Priority.ALWAYS);
    getChildren().addAll(heading(title), chooser(), progress, split);
    model.tableProperty().addListener((property, old, now) -> showTable());
    model.nothingProperty().addListener((property, old, now) -> showTable());
    model.captionProperty().addListener((property, old, now) -> showTable());
    model.barsProperty().addListener((property, old, now) -> show(bars, now));
    model.linesProperty().addListener((property, old, now) -> show(lines, now));
    showTable();
    show(bars, model.barsProperty().get());
    show(lines, model.linesProperty().get());
  }

  /** The title, and what the figures are compared with. */
  private Node heading(Label title) {
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    CheckBox article = tick("results-article", "article");
    article.selectedProperty().bindBidirectional(model.articleProperty());
    CheckBox significance = tick("results-significance", "significance");
    significance.selectedProperty().bindBidirectional(model.significanceProperty());
    HBox heading = new HBox(16, title, gap, article, significance);
    heading.setAlignment(Pos.CENTER_LEFT);
    return heading;
  }

  private static CheckBox tick(String id, String text) {
    CheckBox box = new CheckBox(TEXTS.get(text));
    box.setId(id);
    box.setTooltip(new Tooltip(TEXTS.get(text + ".tooltip")));
    return box;
  }

  private void showTable() {
    ResultTable figures = model.tableProperty().get();
    if (figures == null) {
      table.showNothing(model.nothingProperty().get());
    } else {
      table.show(figures, model.captionProperty().get());
    }
  }

  private static void show(ChartPane pane, @Nullable ChartData data) {
    if (data == null) {
      pane.showNothing(TEXTS.get("nothing.chart"));
    } else {
      pane.show(data);
    }
  }

  private Node chooser() {
    CheckMenu<Path> experiments =
        new CheckMenu<>(
            "results-experiments", TEXTS.get("experiments"), TEXTS.get("experiments.none"));
    experiments.setOnChosen(model::choose);
    InvalidationListener experimentsChanged =
        list -> experiments.show(choices(model.experiments()), model.chosen());
    model.experiments().addListener(experimentsChanged);
    model.chosen().addListener(experimentsChanged);
    experiments.show(choices(model.experiments()), model.chosen());

    CheckMenu<String> metrics =
        new CheckMenu<>("results-metrics", TEXTS.get("metrics"), TEXTS.get("metrics.none"));
    metrics.setOnChosen(chosen -> model.chosenMetrics().setAll(chosen));
    InvalidationListener metricsChanged =
        list -> metrics.show(metricChoices(model.metrics()), model.shownMetrics());
    model.metrics().addListener(metricsChanged);
    model.shownMetrics().addListener(metricsChanged);
    metrics.show(metricChoices(model.metrics()), model.shownMetrics());

    ComboBox<String> place = combo("results-place", "place.accessible");
    place.setItems(model.places());
    place.disableProperty().bind(Bindings.isEmpty(model.places()));
    place.valueProperty().bindBidirectional(model.placeProperty());
    place.setMaxWidth(Double.MAX_VALUE);
    experiments.setMaxWidth(280);
    metrics.setMaxWidth(280);
    HBox bar =
        new HBox(
            8,
            named("experiments", experiments),
            experiments,
            named("place.label", place),
            place,
            named("metrics", metrics),
            metrics);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private static List<CheckMenu.Choice<Path>> choices(List<ExperimentItem> items) {
    return items.stream()
        .map(item -> new CheckMenu.Choice<>(item.folder(), item.name(), item.folder().toString()))
        .toList();
  }

  private static List<CheckMenu.Choice<String>> metricChoices(List<String> metrics) {
    return metrics.stream()
        .map(
            metric ->
                new CheckMenu.Choice<>(
                    metric,
                    metric,
                    MetricOrder.declared(metric)
                        .map(
                            own ->
                                TEXTS.get(
                                    "metrics.explanation", own.id(), own.formula(), own.meaning()))
                        .orElse("")))
        .toList();
  }

  private Node chartBar() {
    ComboBox<String> metric = combo("results-chart-metric", "chart.metric.accessible");
    metric.setItems(model.shownMetrics());
    metric.disableProperty().bind(Bindings.isEmpty(model.shownMetrics()));
    metric.valueProperty().bindBidirectional(model.chartMetricProperty());
    ToggleButton asBars = toggle("results-show-bars", "chart.bars");
    ToggleGroup kind = new ToggleGroup();
    kind.getToggles().setAll(asBars, overLength);
    kind.selectToggle(asBars);
    kind.selectedToggleProperty()
        .addListener(
            (property, old, now) -> {
              // A second press must not leave the place without a chart.
              if (now == null) {
                kind.selectToggle(old);
              }
            });
    asBars.getStyleClass().add("left-pill");
    overLength.getStyleClass().add("right-pill");
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox bar =
        new HBox(8, named("chart.metric", metric), metric, gap, new HBox(asBars, overLength));
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Node charts() {
    lines.visibleProperty().bind(overLength.selectedProperty());
    bars.visibleProperty().bind(overLength.selectedProperty().not());
    StackPane charts = new StackPane(bars, lines);
    VBox.setVgrow(charts, Priority.ALWAYS);
    return charts;
  }

  private static ToggleButton toggle(String id, String text) {
    ToggleButton button = new ToggleButton(TEXTS.get(text));
    button.setId(id);
    return button;
  }

  private static Label named(String text, Node node) {
    Label label = new Label(TEXTS.get(text));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(node);
    return label;
  }

  private static ComboBox<String> combo(String id, String accessible) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId(id);
    combo.setAccessibleText(TEXTS.get(accessible));
    return combo;
  }

  /** What can be exported now, the chart in sight before the other. */
  List<Exportable> exports() {
    List<Exportable> all = new ArrayList<>();
    if (table.isShown()) {
      all.add(table);
    }
    List<ChartPane> charts = overLength.isSelected() ? List.of(lines, bars) : List.of(bars, lines);
    charts.stream().filter(chart -> chart.data().isPresent()).forEach(all::add);
    return all;
  }
}
