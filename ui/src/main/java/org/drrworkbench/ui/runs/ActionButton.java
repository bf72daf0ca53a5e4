package org.drrworkbench.ui.runs;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A button that says why it cannot be pressed: the tooltip lies on what is around it, since one
 * that is disabled shows none.
 */
final class ActionButton extends StackPane {
  /**
   * @param whyNot why it cannot be pressed; empty when it can
   * @param tooltip what it does
   */
  ActionButton(
      String id,
      String text,
      Ikon icon,
      ObservableValue<String> whyNot,
      String tooltip,
      Runnable action) {
    Button button = new Button(text, new FontIcon(icon));
    button.setId(id);
    button.setMnemonicParsing(true);
    button.setOnAction(event -> action.run());
    Tooltip told = new Tooltip();
    Tooltip.install(this, told);
    whyNot.subscribe(
        why -> {
          button.setDisable(!why.isEmpty());
          told.setText(why.isEmpty() ? tooltip : why);
          button.setAccessibleHelp(told.getText());
        });
    getChildren().add(button);
  }
}
