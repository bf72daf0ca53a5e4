package org.drrworkbench.ui.setup;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Fields beside each other; their problems stand below, over the whole width. */
final class FormRow extends VBox {
  FormRow(FormField... fields) {
    getStyleClass().add("form-field");
    HBox row = new HBox();
    row.getStyleClass().add("setup-row");
    getChildren().add(row);
    for (FormField field : fields) {
      field.setPrefWidth(100);
      HBox.setHgrow(field, Priority.ALWAYS);
      row.getChildren().add(field);
      field.takeProblem().ifPresent(getChildren()::add);
    }
  }
}
