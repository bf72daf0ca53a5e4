package org.drrworkbench.ui.theme;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Dialog;
import javafx.util.Subscription;

/**
 * The window's looks. The theme is JavaFX's user-agent style sheet; the workbench's own sheets lie
 * on each scene, whose root has the pseudo-class {@code dark} in the dark appearance.
 */
public final class Look {
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
  private static final List<String> SHEETS = List.of("controlsfx.css", "workbench.css");

  private final ObjectProperty<Appearance> appearance = new SimpleObjectProperty<>();

  public Look(Appearance first) {
    appearance.set(first);
    Application.setUserAgentStylesheet(first.styleSheet());
    appearance.addListener(
        (property, old, now) -> Application.setUserAgentStylesheet(now.styleSheet()));
  }

  public ObjectProperty<Appearance> appearanceProperty() {
    return appearance;
  }

  public Appearance appearance() {
    return appearance.get();
  }

  /** Dresses a dialog for as long as it is shown. */
  public void dress(Dialog<?> dialog) {
    Scene scene = dialog.getDialogPane().getScene();
    addSheets(scene);
    Subscription changes = appearance.subscribe(now -> mark(scene, now));
    dialog
        .showingProperty()
        .addListener(
            (property, was, now) -> {
              if (was) {
                changes.unsubscribe();
              }
            });
  }

  /** Dresses a scene that lives as long as the window, now and at each change. */
  public void dress(Scene scene) {
    addSheets(scene);
    appearance.subscribe(now -> mark(scene, now));
  }

  private static void addSheets(Scene scene) {
    for (String sheet : SHEETS) {
      scene
          .getStylesheets()
          .add(Objects.requireNonNull(Look.class.getResource(sheet), sheet).toExternalForm());
    }
  }

  private static void mark(Scene scene, Appearance now) {
    scene.getRoot().pseudoClassStateChanged(DARK, now == Appearance.DARK);
  }
}
