package org.drrworkbench.ui.setup;

import java.util.function.Consumer;
import javafx.scene.Node;
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
  private static final double DATA_SHARE = 45;
  private static final double FORM_SHARE = 65;

  private final Runnable run;

  /**
   * @param fetch leads to where the data set of an id can be fetched
   * @param histogram shows how often each rating occurs
   */
  SetupView(SetupViewModel model, Dialogs dialogs, Consumer<String> fetch, ChartPane histogram) {
    run = model::run;
    setId("setup");
    getStyleClass().addAll("screen", "setup");
    setTop(new PresetBar(model));
    ModelSection models = new ModelSection(model.models());
    VBox.setVgrow(models, Priority.ALWAYS);
    VBox middle = new VBox(models, new EvaluationSection(model.evaluation()));
    middle.getStyleClass().add("setup-column");
    ScrollPane form =
        new ScrollPane(
            columns(DATA_SHARE, new DataSection(model, dialogs, fetch, histogram), middle));
    form.setFitToWidth(true);
    form.setFitToHeight(true);
    form.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    form.getStyleClass().add("setup-scroll");
    GridPane all = columns(FORM_SHARE, form, new HyperparameterSection(model.models()));
    all.getStyleClass().add("setup-form");
    setCenter(all);
    setBottom(new RunBar(model));
    sceneProperty().addListener((property, old, now) -> moved(old, now));
  }

  private static GridPane columns(double leftShare, Node left, Node right) {
    GridPane columns = new GridPane();
    columns.getStyleClass().add("setup-columns");
    columns.getColumnConstraints().addAll(share(leftShare), share(100 - leftShare));
    RowConstraints row = new RowConstraints();
    row.setVgrow(Priority.ALWAYS);
    columns.getRowConstraints().add(row);
    columns.add(left, 0, 0);
    columns.add(right, 1, 0);
    return columns;
  }

  private static ColumnConstraints share(double percent) {
    ColumnConstraints column = new ColumnConstraints();
    column.setPercentWidth(percent);
    return column;
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
