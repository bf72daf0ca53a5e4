package org.drrworkbench.ui.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/**
 * A button whose menu has several things to tick. The menu stays open while one ticks; what is
 * ticked stands on the button.
 */
public final class CheckMenu<T> extends MenuButton {
  private final String name;
  private final String none;
  private final List<Choice<T>> choices = new ArrayList<>();
  private final Set<T> chosen = new LinkedHashSet<>();
  private Consumer<List<T>> onChosen = values -> {};

  /**
   * One thing to tick.
   *
   * @param label in the menu and on the button
   * @param explanation for its tooltip; empty for none
   */
  public record Choice<T>(T value, String label, String explanation) {}

  /**
   * @param id the node's id; the menu's entries are {@code ID-0}, {@code ID-1} ...
   * @param name what is chosen, for those who do not see the window
   * @param none what stands on the button while nothing is ticked
   */
  public CheckMenu(String id, String name, String none) {
    this.name = name;
    this.none = none;
    setId(id);
    setMnemonicParsing(false);
    getStyleClass().add("check-menu");
    label();
  }

  /** Takes the ticked values, in the order of the choices, whenever the user ticks. */
  public void setOnChosen(Consumer<List<T>> action) {
    onChosen = action;
  }

  /** Shows what there is to choose and what is ticked. */
  public void show(List<Choice<T>> all, List<T> ticked) {
    chosen.clear();
    chosen.addAll(ticked);
    if (!choices.equals(all)) {
      choices.clear();
      choices.addAll(all);
      getItems().clear();
      for (int k = 0; k < choices.size(); k++) {
        getItems().add(item(choices.get(k), getId() + "-" + k));
      }
    }
    setDisable(choices.isEmpty());
    label();
  }

  private MenuItem item(Choice<T> choice, String id) {
    Label label = new Label(choice.label(), new FontIcon());
    label.setId(id);
    label.getStyleClass().add("check-menu-entry");
    label.setMaxWidth(Double.MAX_VALUE);
    if (!choice.explanation().isEmpty()) {
      Tooltip tooltip = new Tooltip(choice.explanation());
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(420);
      label.setTooltip(tooltip);
    }
    CustomMenuItem item = new CustomMenuItem(label, false);
    item.setOnAction(event -> toggle(choice.value()));
    return item;
  }

  private void toggle(T value) {
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    label();
    onChosen.accept(choices.stream().map(Choice::value).filter(chosen::contains).toList());
  }

  private void label() {
    for (int k = 0; k < getItems().size(); k++) {
      if (getItems().get(k) instanceof CustomMenuItem item
          && item.getContent() instanceof Label label
          && label.getGraphic() instanceof FontIcon icon) {
        boolean ticked = chosen.contains(choices.get(k).value());
        icon.setIconCode(
            ticked
                ? MaterialDesignC.CHECKBOX_MARKED_OUTLINE
                : MaterialDesignC.CHECKBOX_BLANK_OUTLINE);
      }
    }
    String text =
        choices.stream()
            .filter(choice -> chosen.contains(choice.value()))
            .map(Choice::label)
            .collect(Collectors.joining(", "));
    setText(text.isEmpty() ? none : text);
    setAccessibleText(name + ": " + getText());
  }
}
