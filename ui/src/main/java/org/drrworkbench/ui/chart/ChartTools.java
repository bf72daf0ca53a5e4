package org.drrworkbench.ui.chart;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.drrworkbench.ui.text.Texts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A chart's buttons: in sight while the mouse or the keyboard is in the chart. */
final class ChartTools extends HBox {
  private static final Texts TEXTS = Texts.beside(ChartTools.class);

  private final Button enlarge;
  private final Button export;

  /**
   * @param id the chart's
   */
  ChartTools(String id, Runnable onEnlarge, Runnable onExport) {
    getStyleClass().add("chart-tools");
    setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    setPickOnBounds(false);
    enlarge =
        button(
            id + "-enlarge", MaterialDesignA.ARROW_EXPAND, TEXTS.get("enlarge.tooltip"), onEnlarge);
    export =
        button(
            id + "-export", MaterialDesignE.EXPORT_VARIANT, TEXTS.get("export.tooltip"), onExport);
    canEnlarge(false);
    getChildren().addAll(enlarge, export);
  }

  void canEnlarge(boolean can) {
    enlarge.setVisible(can);
    enlarge.setManaged(can);
  }

  /** Of which chart they are, for those who do not see it. */
  void name(String title) {
    enlarge.setAccessibleText(TEXTS.get("enlarge.accessible", title));
    export.setAccessibleText(TEXTS.get("export.accessible", title));
  }

  private static Button button(String id, Ikon icon, String text, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.setGraphic(new FontIcon(icon));
    button.getStyleClass().addAll("flat", "button-icon");
    button.setTooltip(new Tooltip(text));
    button.setAccessibleText(text);
    button.setOnAction(event -> action.run());
    return button;
  }
}
