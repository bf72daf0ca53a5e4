package org.drrworkbench.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;

/** The menu: every action of the frame with its key. */
final class ShellMenu extends MenuBar {
  private static final Texts TEXTS = Texts.beside(ShellMenu.class);

  private final ShellViewModel model;
  private final Exporter exporter;

  /**
   * @param current the screen in sight
   * @param close closes the window
   */
  ShellMenu(
      List<? extends Screen> screens,
      ShellViewModel model,
      Supplier<? extends Screen> current,
      Look look,
      Exporter exporter,
      Runnable close) {
    this.model = model;
    this.exporter = exporter;
    setId("menu");
    MenuItem export = item("menu.export", KeyCode.E, () -> exportFirst(current.get()));
    export.setId("menu-export");
    Menu exportOf = new Menu(TEXTS.get("menu.exportOf"));
    exportOf.setId("menu-export-of");
    // A menu without an entry never opens, and what can be exported changes.
    exportOf.getItems().add(none());
    exportOf.setOnShowing(event -> fill(exportOf, current.get()));
    Menu file =
        new Menu(
            TEXTS.get("menu.file"),
            null,
            export,
            exportOf,
            new SeparatorMenuItem(),
            item("menu.close", KeyCode.Q, close));
    Menu view = new Menu(TEXTS.get("menu.view"));
    int number = 1;
    for (Screen screen : screens) {
      view.getItems().add(go(screen, Integer.toString(number++)));
    }
    view.getItems()
        .addAll(
            new SeparatorMenuItem(),
            item(
                "menu.appearance",
                KeyCode.D,
                () -> look.appearanceProperty().set(look.appearance().other())));
    getMenus().addAll(file, view);
  }

  private MenuItem go(Screen screen, String digit) {
    MenuItem item = new MenuItem(screen.title());
    item.setAccelerator(
        new KeyCodeCombination(KeyCode.getKeyCode(digit), KeyCombination.SHORTCUT_DOWN));
    item.setOnAction(event -> model.go(screen.id()));
    return item;
  }

  private static MenuItem item(String text, KeyCode key, Runnable action) {
    MenuItem item = new MenuItem(TEXTS.get(text));
    item.setAccelerator(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN));
    item.setOnAction(event -> action.run());
    return item;
  }

  private static MenuItem none() {
    MenuItem none = new MenuItem(TEXTS.get("menu.exportNone"));
    none.setDisable(true);
    return none;
  }

  private void fill(Menu menu, Screen screen) {
    List<MenuItem> items =
        screen.exports().stream()
            .map(
                what -> {
                  MenuItem item = new MenuItem(TEXTS.get("menu.exportItem", what.title()));
                  item.setMnemonicParsing(false);
                  item.setOnAction(event -> exporter.export(what));
                  return item;
                })
            .toList();
    menu.getItems().setAll(items.isEmpty() ? List.of(none()) : items);
  }

  /** Exports what the keyboard is in, else the most important thing in sight. */
  private void exportFirst(Screen screen) {
    List<Exportable> all = screen.exports();
    Exportable chosen = FocusedExport.of(getScene(), all);
    if (chosen != null) {
      exporter.export(chosen);
    }
  }
}
