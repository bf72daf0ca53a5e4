package org.drrworkbench.ui.datasets;

import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.drrworkbench.ui.text.Texts;

/** The list of data sets, of which one is chosen. */
final class DataSetTable extends TableView<DataSetItem> {
  private static final Texts TEXTS = Texts.beside(DataSetTable.class);

  DataSetTable(DataSetsViewModel model) {
    setId("datasets-table");
    setAccessibleText(TEXTS.get("table.accessible"));
    setFixedCellSize(30);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getColumns().add(column("title", 212, item -> constant(item.title())));
    TableColumn<DataSetItem, String> ratings =
        column("ratings", 104, item -> constant(ratings(item)));
    ratings.getStyleClass().add("number-column");
    ratings.setSortable(false);
    getColumns().add(ratings);
    getColumns().add(column("state", 100, DataSetItem::stateProperty));
    setItems(model.items());
    model.chosenProperty().subscribe(item -> getSelectionModel().select(item));
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, old, now) -> {
              if (now != null) {
                model.chosenProperty().set(now);
              }
            });
  }

  /** How many its owner says; unknown for those that are the user's. */
  private static String ratings(DataSetItem item) {
    return item.fetching()
        .map(own -> String.format(Locale.ROOT, "%,d", own.set().ratings()))
        .orElse("");
  }

  private static TableColumn<DataSetItem, String> column(
      String name,
      double width,
      java.util.function.Function<DataSetItem, ObservableValue<String>> value) {
    TableColumn<DataSetItem, String> column = new TableColumn<>(TEXTS.get("column." + name));
    column.setId("datasets-column-" + name);
    column.setPrefWidth(width);
    column.setCellValueFactory(features -> value.apply(features.getValue()));
    return column;
  }

  private static ObservableValue<String> constant(String value) {
    return new ReadOnlyObjectWrapper<>(value).getReadOnlyProperty();
  }
}
