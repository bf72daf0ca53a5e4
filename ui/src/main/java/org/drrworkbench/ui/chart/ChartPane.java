package org.drrworkbench.ui.chart;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartDrawing;
import org.drrworkbench.experiments.chart.ChartFile;
import org.drrworkbench.experiments.chart.ChartTheme;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.LatestOnly;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Appearance;
import org.drrworkbench.ui.theme.Look;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/**
 * A chart with its export button, or a sentence that says why there is none. Charts are put
 * together off the window's thread, which only draws them.
 */
public final class ChartPane extends StackPane implements Exportable {
  private static final Texts TEXTS = Texts.beside(ChartPane.class);

  private final String fileName;
  private final Look look;
  private final LatestOnly making;
  private final ChartViewer viewer = new ChartViewer();
  private final Label nothing = new Label();
  private final Button export = new Button();
  private @Nullable ChartData data;

  /**
   * @param id the node's id; its file name too
   * @param exporter where the export button leads
   */
  public ChartPane(String id, Look look, Background background, Exporter exporter) {
    this.fileName = id;
    this.look = look;
    making = new LatestOnly(background);
    setId(id);
    getStyleClass().add("chart-pane");
    nothing.getStyleClass().add("nothing-to-show");
    nothing.setWrapText(true);
    viewer.setVisible(false);
    export.setId(id + "-export");
    export.setGraphic(new FontIcon(MaterialDesignE.EXPORT_VARIANT));
    export.getStyleClass().addAll("flat", "button-icon");
    export.setAccessibleText(TEXTS.get("export.accessible"));
    export.setTooltip(new Tooltip(TEXTS.get("export.tooltip")));
    export.setVisible(false);
    export.setOnAction(event -> exporter.export(this));
    MenuItem item = new MenuItem(TEXTS.get("export.menu"));
    item.setOnAction(event -> exporter.export(this));
    ContextMenu menu = new ContextMenu(item);
    viewer.setOnContextMenuRequested(
        event -> menu.show(viewer, event.getScreenX(), event.getScreenY()));
    getChildren().addAll(viewer, nothing, export);
    setAlignment(export, Pos.TOP_RIGHT);
    look.appearanceProperty().addListener(property -> draw());
  }

  /** Shows a chart. */
  public void show(ChartData shown) {
    data = shown;
    draw();
  }

  /** Shows a sentence in place of a chart. */
  public void showNothing(String sentence) {
    data = null;
    nothing.setText(sentence);
    nothing.setVisible(true);
    viewer.setVisible(false);
    export.setVisible(false);
  }

  /** What is shown. */
  public Optional<ChartData> data() {
    return Optional.ofNullable(data);
  }

  private void draw() {
    ChartData shown = data;
    if (shown == null) {
      return;
    }
    ChartTheme theme = theme(look.appearance());
    making.<JFreeChart>run(
        () -> new ChartDrawing(theme).draw(shown),
        chart -> {
          if (data != null) {
            viewer.setChart(chart);
            viewer.setVisible(true);
            nothing.setVisible(false);
            export.setVisible(true);
          }
        },
        e -> showNothing(String.valueOf(e.getMessage())));
  }

  private static ChartTheme theme(Appearance appearance) {
    return switch (appearance) {
      case LIGHT, DARK -> ChartTheme.print();
    };
  }

  @Override
  public String title() {
    ChartData shown = data;
    return shown == null ? fileName : shown.title();
  }

  @Override
  public String fileName() {
    return fileName;
  }

  @Override
  public List<String> formats() {
    return List.of("png", "csv", "svg", "pdf");
  }

  @Override
  public Writer content() {
    ChartData shown = data;
    if (shown == null) {
      throw new IllegalStateException(TEXTS.get("export.nothing"));
    }
    return (file, size) -> ChartFile.write(shown, file, size);
  }
}
