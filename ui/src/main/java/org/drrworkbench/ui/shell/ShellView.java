package org.drrworkbench.ui.shell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.drrworkbench.ui.export.Exporter;
import org.drrworkbench.ui.text.Texts;
import org.drrworkbench.ui.theme.Look;

/** The frame: menu above, side bar at the left, the screen in sight, messages over it. */
public final class ShellView extends BorderPane {
  private static final Texts TEXTS = Texts.beside(ShellView.class);

  private final Map<String, Screen> screens = new LinkedHashMap<>();
  private final StackPane place = new StackPane();
  private final ShellViewModel model;

  /**
   * @param messages shown over the screens' lower right corner
   */
  public ShellView(
      List<? extends Screen> all,
      ShellViewModel model,
      Look look,
      Exporter exporter,
      MessageArea messages,
      Runnable close) {
    this.model = model;
    all.forEach(screen -> screens.put(screen.id(), screen));
    getStyleClass().add("shell");
    place.getStyleClass().add("screen-place");
    setTop(new ShellMenu(all, model, this::current, look, exporter, close));
    setLeft(new SideBar(all, model, look));
    setCenter(new StackPane(place, messages));
    model
        .currentProperty()
        .addListener(
            (property, old, now) -> {
              screen(old).hidden();
              bring(screen(now));
            });
    bring(current());
  }

  /** What stands in the window's title. */
  public static String title() {
    return TEXTS.get("window.title");
  }

  private Screen current() {
    return screen(model.current());
  }

  private Screen screen(String id) {
    return Objects.requireNonNull(screens.get(id), id);
  }

  private void bring(Screen screen) {
    place.getChildren().setAll(screen.view());
    screen.shown();
  }
}
