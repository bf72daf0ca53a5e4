package org.drrworkbench.ui.setup;

import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.dialog.Dialogs;
import org.jspecify.annotations.Nullable;

/** The form: the preset above, data, models and hyperparameters side by side, Run below. */
final class SetupView extends BorderPane {
  private static final KeyCombination RUN_KEY =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
  private static final double[] WIDTHS = {30, 31, 39};

  private final Runnable run;

  /**
   * @param histogram shows how often each rating occurs
   */
  SetupView(SetupViewModel model, Dialogs dialogs, ChartPane histogram) {
    run = model::run;
    setId("setup");
    getStyleClass().addAll("screen", "setup");
    setTop(new PresetBar(model));
    GridPane columns = new GridPane();
    columns.getStyleClass().add("setup-columns");
    for (double width : WIDTHS) {
      ColumnConstraints column = new ColumnConstraints();
      column.setPercentWidth(width);
      columns.getColumnConstraints().add(column);
    }
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    row.setFillHeight(true);
    columns.getRowConstraints().add(row);
    ModelSection models = new ModelSection(model);
    VBox.setVgrow(models, Priority.ALWAYS);
    VBox middle = new VBox(models, new EvaluationSection(model));
    middle.getStyleClass().add("setup-column");
    columns.add(new DataSection(model, dialogs, histogram), 0, 0);
    columns.add(middle, 1, 0);
    columns.add(new HyperparameterSection(model), 2, 0);
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.getStyleClass().add("setup-scroll");
    setCenter(scroll);
    setBottom(new RunBar(model));
    sceneProperty().addListener((property, old, now) -> moved(old, now));
  }

  /** The key works wherever the keyboard is, while this screen is in sight. */
  private void moved(@Nullable Scene old, @Nullable Scene now) {
    if (old != null) {
      old.getAccelerators().remove(RUN_KEY, run);
    }
    if (now != null) {
      now.getAccelerators().put(RUN_KEY, run);
    }
  }
}
