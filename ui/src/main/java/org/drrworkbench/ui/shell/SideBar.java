package org.drrworkbench.ui.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Appearance;
import org.drrworkbench.ui.theme.Look;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/** The bar at the left: a button for each screen, and one for light and dark. */
final class SideBar extends VBox {
  private static final Texts TEXTS = Texts.beside(SideBar.class);

  SideBar(List<? extends Screen> screens, ShellViewModel model, Look look) {
    getStyleClass().add("side-bar");
    setAccessibleText(TEXTS.get("sidebar.accessible"));
    Label name = new Label(TEXTS.get("window.title"));
    name.getStyleClass().add("product-name");
    getChildren().add(name);
    ToggleGroup group = new ToggleGroup();
    int number = 1;
    for (Screen screen : screens) {
      getChildren().add(button(screen, number++, model, group));
    }
    Region gap = new Region();
    setVgrow(gap, Priority.ALWAYS);
    getChildren().addAll(gap, appearance(look));
  }

  private static ToggleButton button(
      Screen screen, int number, ShellViewModel model, ToggleGroup group) {
    ToggleButton button = new ToggleButton(screen.title(), new FontIcon(screen.icon()));
    button.setId("go-" + screen.id());
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.getStyleClass().add("side-bar-button");
    button.setTooltip(new Tooltip(TEXTS.get("sidebar.tooltip", screen.title(), number)));
    button.setToggleGroup(group);
    button.setOnAction(
        event -> {
          model.go(screen.id());
          // A second press must not leave the bar without a choice.
          button.setSelected(true);
        });
    model.currentProperty().subscribe(current -> button.setSelected(screen.id().equals(current)));
    return button;
  }

  private static ToggleButton appearance(Look look) {
    ToggleButton button = new ToggleButton();
    button.setId("appearance");
    button.setMaxWidth(Double.MAX_VALUE);
    button.setAlignment(Pos.CENTER_LEFT);
    button.getStyleClass().add("side-bar-button");
    button.setOnAction(event -> look.appearanceProperty().set(look.appearance().other()));
    look.appearanceProperty()
        .subscribe(
            now -> {
              boolean dark = now == Appearance.DARK;
              button.setSelected(false);
              button.setText(TEXTS.get(dark ? "appearance.light" : "appearance.dark"));
              button.setGraphic(
                  new FontIcon(
                      dark
                          ? MaterialDesignW.WHITE_BALANCE_SUNNY
                          : MaterialDesignT.THEME_LIGHT_DARK));
            });
    return button;
  }
}
