package org.drrworkbench.ui.runs;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import org.drrworkbench.ui.text.Texts;

/** The table of runs: sorted by any column; several lines can be chosen. */
final class RunTable extends TableView<RunRow> {
  private static final Texts TEXTS = Texts.beside(RunTable.class);

  RunTable(RunsViewModel model) {
    setId("runs-table");
    setAccessibleText(TEXTS.get("table.accessible"));
    setFixedCellSize(30);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    SortedList<RunRow> sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    Label nothing = new Label();
    nothing.setWrapText(true);
    nothing.getStyleClass().add("nothing-to-show");
    nothing.textProperty().bind(model.nothingProperty());
    setPlaceholder(nothing);
    setRowFactory(table -> row());
    addColumns();
    getSelectionModel()
        .getSelectedItems()
        .addListener((ListChangeListener<RunRow>) change -> model.choose(chosen()));
    model
        .wishProperty()
        .subscribe(
            wish -> {
              if (wish != null) {
                choose(wish);
              }
            });
  }

  private void addColumns() {
    getColumns().add(words("experiment", 120, RunRow::experiment));
    getColumns().add(words("run", 185, RunRow::name));
    getColumns().add(words("model", 80, RunRow::model));
    TableColumn<RunRow, Long> seed = column("seed", 56, row -> constant(row.seed()));
    seed.getStyleClass().add("number-column");
    getColumns().add(seed);
    TableColumn<RunRow, RunCondition> state = column("state", 110, RunRow::conditionProperty);
    state.setCellFactory(own -> new StateCell());
    getColumns().add(state);
    TableColumn<RunRow, Number> progress = column("progress", 245, RunRow::progressProperty);
    progress.setCellFactory(own -> new ProgressCell());
    getColumns().add(progress);
    getColumns().add(column("phase", 110, RunRow::phaseProperty));
    // Sorted by the seconds behind the words.
    TableColumn<RunRow, Number> left = column("timeLeft", 100, RunRow::secondsLeftProperty);
    left.setCellFactory(own -> new TimeLeftCell());
    getColumns().add(left);
  }

  private static TableColumn<RunRow, String> words(
      String name, double width, Function<RunRow, String> text) {
    return column(name, width, row -> constant(text.apply(row)));
  }

  private static <T> TableColumn<RunRow, T> column(
      String name, double width, Function<RunRow, ObservableValue<T>> value) {
    TableColumn<RunRow, T> column = new TableColumn<>(TEXTS.get("column." + name));
    column.setId("runs-column-" + name);
    column.setPrefWidth(width);
    column.setMinWidth(Math.min(width, 56));
    column.setCellValueFactory(features -> value.apply(features.getValue()));
    return column;
  }

  private static <T> ObservableValue<T> constant(T value) {
    return new ReadOnlyObjectWrapper<>(value).getReadOnlyProperty();
  }

  /** A line that says, when the mouse rests on it, what its worker has to say. */
  private static TableRow<RunRow> row() {
    TableRow<RunRow> row = new TableRow<>();
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(480);
    tooltip.setOnShowing(
        event -> {
          RunRow run = row.getItem();
          tooltip.setText(run == null ? "" : RunDetail.of(List.of(run)).sentence());
        });
    row.itemProperty().subscribe(run -> row.setTooltip(run == null ? null : tooltip));
    return row;
  }

  private List<RunRow> chosen() {
    return getSelectionModel().getSelectedItems().stream()
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  private void choose(RunRow row) {
    getSelectionModel().clearAndSelect(getItems().indexOf(row));
    scrollTo(row);
  }
}
