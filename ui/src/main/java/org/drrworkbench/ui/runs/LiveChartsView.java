package org.drrworkbench.ui.runs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.InvalidationListener;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.ui.chart.ChartGrid;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.chart.RedrawPacer;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** The charts of the chosen runs: all small, or one large. */
final class LiveChartsView extends StackPane {
  private static final Texts TEXTS = Texts.beside(LiveChartsView.class);

  private final LiveCharts model;
  private final Look look;
  private final Background background;
  private final Exporter exporter;
  private final RedrawPacer pacer;
  private final Map<String, ChartPane> panes = new HashMap<>();
  private final ChartGrid grid = new ChartGrid();
  private final MenuButton choice = new MenuButton(TEXTS.get("curves.text"));
  private @Nullable ChartPane large;

  LiveChartsView(
      LiveCharts model, Look look, Background background, Exporter exporter, RedrawPacer pacer) {
    this.model = model;
    this.look = look;
    this.background = background;
    this.exporter = exporter;
    this.pacer = pacer;
    setId("live-charts");
    setMinHeight(0);
    ScrollPane scroll = new ScrollPane(grid);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().addAll("edge-to-edge", "live-charts-scroll");
    Label nothing = new Label();
    nothing.setId("live-nothing");
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing-to-show");
    nothing.textProperty().bind(model.nothingProperty());
    nothing.visibleProperty().bind(model.nothingProperty().isNotEmpty());
    scroll.visibleProperty().bind(model.nothingProperty().isEmpty());
    getChildren().addAll(scroll, nothing);
    choice.setId("runs-curves");
    choice.setGraphic(new FontIcon(MaterialDesignC.CHART_LINE));
    choice.setTooltip(new Tooltip(TEXTS.get("curves.tooltip")));
    model.logged().addListener((InvalidationListener) list -> fillChoice());
    model.shown().addListener((InvalidationListener) list -> arrange());
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    fillChoice();
    arrange();
  }

  /** The button that chooses among the charts. */
  MenuButton choice() {
    return choice;
  }

  private void fillChoice() {
    List<CheckMenuItem> items = new ArrayList<>();
    for (LiveChart chart : model.logged()) {
      CheckMenuItem item = new CheckMenuItem(chart.key().title());
      item.setId(chart.key().id() + "-choose");
      item.setMnemonicParsing(false);
      item.setSelected(chart.chosenProperty().get());
      item.setOnAction(
          event -> {
            chart.chosenProperty().set(item.isSelected());
            model.chosenChanged();
          });
      items.add(item);
    }
    choice.getItems().setAll(items);
    choice.setDisable(items.isEmpty());
  }

  private void arrange() {
    List<ChartPane> now = model.shown().stream().map(this::pane).toList();
    if (large != null && !now.contains(large)) {
      large.compact(true);
      large = null;
    }
    grid.getChildren().setAll(large == null ? now : List.of(large));
  }

  private ChartPane pane(LiveChart chart) {
    return panes.computeIfAbsent(chart.key().key(), key -> made(chart));
  }

  private ChartPane made(LiveChart chart) {
    FigureKey key = chart.key();
    ChartPane pane = new ChartPane(key.id(), look, background, exporter, pacer);
    pane.compact(true);
    pane.explain(key.explanation());
    pane.setOnEnlarge(() -> enlarge(pane));
    chart
        .figureProperty()
        .subscribe(
            figure -> {
              ChartData shown = figure == null ? null : figure.shown();
              if (figure != null && shown != null) {
                pane.show(shown, figure.whole());
              } else if (figure != null) {
                pane.showNothing(TEXTS.get("charts.noNumbers"));
              } else {
                pane.showNothing(TEXTS.get("charts.reading"));
              }
            });
    return pane;
  }

  private void enlarge(ChartPane pane) {
    boolean back = large == pane;
    large = back ? null : pane;
    pane.compact(back);
    arrange();
    pane.requestFocus();
  }

  private void key(KeyEvent event) {
    ChartPane pane = large;
    if (event.getCode() == KeyCode.ESCAPE && pane != null) {
      enlarge(pane);
      event.consume();
    }
  }

  /** The charts in sight. */
  List<Exportable> exports() {
    List<Exportable> all = new ArrayList<>();
    grid.getChildren()
        .forEach(
            node -> {
              if (node instanceof ChartPane pane && pane.data().isPresent()) {
                all.add(pane);
              }
            });
    return all;
  }
}
