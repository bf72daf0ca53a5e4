package org.drrworkbench.ui.theme;

import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

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

  /** Dresses a scene, now and at each change. */
  public void dress(Scene scene) {
    for (String sheet : SHEETS) {
      scene
          .getStylesheets()
          .add(Objects.requireNonNull(Look.class.getResource(sheet), sheet).toExternalForm());
    }
    mark(scene, appearance.get());
    appearance.addListener((property, old, now) -> mark(scene, now));
  }

  private static void mark(Scene scene, Appearance now) {
    scene.getRoot().pseudoClassStateChanged(DARK, now == Appearance.DARK);
  }
}
