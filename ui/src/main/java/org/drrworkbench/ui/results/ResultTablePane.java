package org.drrworkbench.ui.results;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.export.TableFile;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.text.Texts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;

/** A table of figures with its caption and export button, or a sentence that says why not. */
public final class ResultTablePane extends BorderPane implements Exportable {
  private static final Texts TEXTS = Texts.beside(ResultTablePane.class);
  private static final List<String> FORMATS = List.of("csv", "tex", "md", "json");

  private final String fileName;
  private final FigureTable table;
  private final Label nothing = new Label();
  private final Label caption = new Label();
  private final Button export = new Button();
  private @Nullable ResultTable shown;

  /**
   * @param id the table's id; its file name too
   */
  public ResultTablePane(String id, Exporter exporter) {
    fileName = id;
    table = new FigureTable(id);
    getStyleClass().add("result-table-pane");
    nothing.setId(id + "-nothing");
    nothing.getStyleClass().add("nothing-to-show");
    nothing.setWrapText(true);
    caption.setId(id + "-caption");
    caption.getStyleClass().addAll("hint", "caption");
    caption.setWrapText(true);
    export.setId(id + "-export");
    export.setGraphic(new FontIcon(MaterialDesignE.EXPORT_VARIANT));
    export.getStyleClass().addAll("flat", "button-icon");
    export.setAccessibleText(TEXTS.get("table.export"));
    export.setTooltip(new Tooltip(TEXTS.get("table.export.tooltip")));
    export.setOnAction(event -> exporter.export(this));
    BorderPane below = new BorderPane(caption);
    below.setRight(export);
    BorderPane.setAlignment(caption, Pos.TOP_LEFT);
    below.getStyleClass().add("below-table");
    setCenter(new StackPane(table, nothing));
    setBottom(below);
    showNothing("");
  }

  /** Shows a table. */
  public void show(ResultTable figures, String sentences) {
    shown = figures;
    table.show(ResultGrid.of(figures));
    caption.setText(sentences);
    visible(true);
  }

  /** Shows a sentence in place of a table. */
  public void showNothing(String sentence) {
    shown = null;
    nothing.setText(sentence);
    caption.setText("");
    visible(false);
  }

  private void visible(boolean there) {
    table.setVisible(there);
    nothing.setVisible(!there);
    export.setVisible(there);
  }

  /** Whether there is a table to export. */
  public boolean isShown() {
    return shown != null;
  }

  @Override
  public String title() {
    ResultTable figures = shown;
    return figures == null ? fileName : TEXTS.get("table.title", figures.title());
  }

  @Override
  public String fileName() {
    ResultTable figures = shown;
    return figures == null
        ? fileName
        : String.join("-", fileName, figures.dataset(), figures.mode(), figures.protocol())
            .replaceAll("[^A-Za-z0-9._+-]+", "-");
  }

  @Override
  public List<String> formats() {
    return FORMATS;
  }

  @Override
  public Writer content() {
    ResultTable figures = shown;
    if (figures == null) {
      throw new IllegalStateException(TEXTS.get("table.nothing"));
    }
    return (file, size) -> TableFile.write(List.of(figures), file);
  }
}
