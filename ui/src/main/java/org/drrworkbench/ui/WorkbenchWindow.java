package org.drrworkbench.ui;

import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.drrworkbench.ui.preferences.PreferencesFile;
import org.drrworkbench.ui.preferences.WindowPreferences;
import org.drrworkbench.ui.shell.MessageArea;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.shell.ShellView;
import org.drrworkbench.ui.shell.ShellViewModel;
import org.drrworkbench.ui.shell.UncaughtErrors;
import org.drrworkbench.ui.shell.WindowDialogs;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Look;

/** Puts the window together: the window's own composition root. */
public final class WorkbenchWindow {
  private final Stage stage;
  private final PreferencesFile preferencesFile;
  private final FxBackground background = new FxBackground();
  private final Look look;
  private final ShellViewModel shell;

  /** Builds the window, on JavaFX's thread. */
  public WorkbenchWindow(Stage stage, WindowParts parts) {
    this.stage = stage;
    preferencesFile = new PreferencesFile(parts.preferences());
    WindowPreferences preferences = preferencesFile.read();
    look = new Look(preferences.appearance());
    MessageArea messages = new MessageArea();
    WindowDialogs dialogs = new WindowDialogs(stage, look, messages);
    Thread.setDefaultUncaughtExceptionHandler(
        new UncaughtErrors(dialogs, background, parts.nanoTime()));
    List<Screen> screens = screens();
    shell = new ShellViewModel(screens.stream().map(Screen::id).toList(), preferences.screen());
    ShellView view = new ShellView(screens, shell, look, what -> {}, messages, stage::close);
    Scene scene = new Scene(view, preferences.width(), preferences.height());
    look.dress(scene);
    stage.setTitle("DRR Workbench");
    stage.setScene(scene);
    stage.setMinWidth(WindowPreferences.LEAST_WIDTH);
    stage.setMinHeight(WindowPreferences.LEAST_HEIGHT);
    stage.setOnHidden(event -> closed());
  }

  private List<Screen> screens() {
    return List.of();
  }

  private void closed() {
    preferencesFile.write(
        new WindowPreferences(
            look.appearance(),
            shell.current(),
            stage.getX(),
            stage.getY(),
            stage.getScene().getWidth(),
            stage.getScene().getHeight(),
            stage.isMaximized()));
    background.close();
  }

  public void show() {
    stage.show();
  }

  /** Has something done after the window was closed. */
  public void whenClosed(Runnable action) {
    stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, event -> action.run());
  }
}
