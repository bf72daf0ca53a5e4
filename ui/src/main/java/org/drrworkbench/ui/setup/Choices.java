package org.drrworkbench.ui.setup;

import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Controls with which one of several things is chosen. */
final class Choices {
  private Choices() {}

  /** Has a combo box write its items, and what is chosen, in words. */
  static <T> void words(ComboBox<T> combo, Function<@Nullable T, String> words) {
    combo.setCellFactory(list -> cell(words));
    combo.setButtonCell(cell(words));
  }

  private static <T> ListCell<T> cell(Function<@Nullable T, String> words) {
    return new ListCell<>() {
      @Override
      protected void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty && getListView() != null ? "" : words.apply(item));
      }
    };
  }

  /** A radio button that stands for a value of a property. */
  static <T> RadioButton radio(
      String id, String text, String help, ToggleGroup group, Property<T> property, T value) {
    RadioButton button = new RadioButton(text);
    button.setId(id);
    button.setToggleGroup(group);
    button.setTooltip(new Tooltip(help));
    button.setAccessibleHelp(help);
    property.subscribe(now -> button.setSelected(value.equals(now)));
    button.setOnAction(event -> property.setValue(value));
    button
        .selectedProperty()
        .addListener(
            (selected, old, now) -> {
              // Arrow keys choose without an action.
              if (now) {
                property.setValue(value);
              }
            });
    return button;
  }
}
