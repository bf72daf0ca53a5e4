package org.drrworkbench.ui.sweep;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.control.CheckMenu;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.results.ResultTablePane;
import org.drrworkbench.ui.sweep.SweepResultsViewModel.Shown;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;

/** The form at the left, what came of a sweep at the right. */
final class SweepView extends VBox {
  private static final Texts TEXTS = Texts.beside(SweepView.class);
  private static final double FORM_WIDTH = 300;

  private final SweepResultsViewModel results;
  private final ChartPane first;
  private final ChartPane second;
  private final ResultTablePane table;

  SweepView(
      SweepFormViewModel form,
      SweepResultsViewModel results,
      Look look,
      Background background,
      Exporter exporter) {
    this.results = results;
    first = new ChartPane("sweep-precision", look, background, exporter);
    second = new ChartPane("sweep-recall", look, background, exporter);
    table = new ResultTablePane("sweep-table", exporter);
    getStyleClass().addAll("screen", "sweep");
    Label title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("screen-title");
    ScrollPane left = new ScrollPane(new SweepFormView(form));
    left.setId("sweep-form");
    left.setFitToWidth(true);
    left.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    left.setFocusTraversable(false);
    left.setMinWidth(FORM_WIDTH);
    left.setPrefWidth(FORM_WIDTH);
    BorderPane both = new BorderPane(right());
    both.setLeft(left);
    VBox.setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(title, both);
    results.shownProperty().subscribe(this::show);
  }

  private Node right() {
    Label progress = new Label();
    progress.setId("sweep-progress");
    progress.getStyleClass().add("hint");
    progress.textProperty().bind(results.progressProperty());
    progress.managedProperty().bind(results.progressProperty().isNotEmpty());
    HBox charts =
        new HBox(
            10,
            chart("sweep-first-metric", "first.accessible", results.firstProperty(), first),
            chart("sweep-second-metric", "second.accessible", results.secondProperty(), second));
    SplitPane split = new SplitPane(charts, table);
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(0.58);
    VBox.setVgrow(split, Priority.ALWAYS);
    VBox right = new VBox(8, chooser(), progress, split);
    right.getStyleClass().add("sweep-results");
    return right;
  }

  private Node chooser() {
    ComboBox<String> sweep =
        combo("sweep-experiment", "sweep.accessible", results.names(), results.nameProperty());
    ComboBox<String> place =
        combo("sweep-place", "place.accessible", results.places(), results.placeProperty());
    CheckMenu<Integer> lengths =
        new CheckMenu<>("sweep-shown-lengths", TEXTS.get("lengths"), TEXTS.get("lengths.none"));
    lengths.setOnChosen(chosen -> results.chosenLengths().setAll(chosen));
    InvalidationListener changed =
        list ->
            lengths.show(
                results.lengths().stream()
                    .map(length -> new CheckMenu.Choice<>(length, Integer.toString(length), ""))
                    .toList(),
                results.chosenLengths());
    results.lengths().addListener(changed);
    results.chosenLengths().addListener(changed);
    lengths.show(List.of(), List.of());
    changed.invalidated(results.lengths());
    HBox bar =
        new HBox(
            8,
            named("sweep.label", sweep),
            sweep,
            named("place.label", place),
            place,
            named("lengths", lengths),
            lengths);
    bar.setAlignment(Pos.CENTER_LEFT);
    return bar;
  }

  private Node chart(String id, String accessible, StringProperty metric, ChartPane pane) {
    ComboBox<String> combo = combo(id, accessible, results.metrics(), metric);
    VBox.setVgrow(pane, Priority.ALWAYS);
    VBox box = new VBox(6, combo, pane);
    box.setPrefWidth(0);
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private void show(Shown shown) {
    show(first, shown.first(), shown.nothing());
    show(second, shown.second(), shown.nothing());
    ResultTable figures = shown.table();
    if (figures == null) {
      table.showNothing("");
    } else {
      table.show(figures, shown.caption());
    }
  }

  private static void show(ChartPane pane, @Nullable ChartData data, String nothing) {
    if (data == null) {
      pane.showNothing(nothing);
    } else {
      pane.show(data);
    }
  }

  private static Label named(String text, Node node) {
    Label label = new Label(TEXTS.get(text));
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(node);
    return label;
  }

  private static ComboBox<String> combo(
      String id, String accessible, ObservableList<String> items, StringProperty value) {
    ComboBox<String> combo = new ComboBox<>();
    combo.setId(id);
    combo.setAccessibleText(TEXTS.get(accessible));
    combo.setItems(items);
    combo.valueProperty().bindBidirectional(value);
    combo.disableProperty().bind(Bindings.isEmpty(items));
    return combo;
  }

  /** What can be exported now. */
  List<Exportable> exports() {
    List<Exportable> all = new ArrayList<>();
    for (ChartPane chart : List.of(first, second)) {
      if (chart.data().isPresent()) {
        all.add(chart);
      }
    }
    if (table.isShown()) {
      all.add(table);
    }
    return all;
  }
}
