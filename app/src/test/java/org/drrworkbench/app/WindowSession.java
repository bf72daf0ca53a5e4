package org.drrworkbench.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.ui.WorkbenchWindow;
import org.drrworkbench.ui.chart.ChartPane;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The real window with a robot at it; its runs are real worker processes. */
final class WindowSession extends FxRobot implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 120;

  private final Stage stage;
  private final WorkbenchWindow window;

  private WindowSession(Stage stage, WorkbenchWindow window) {
    this.stage = stage;
    this.window = window;
  }

  /**
   * Opens the window.
   *
   * @param folder gets the runs folder and the window's preferences
   */
  static WindowSession open(Path folder) {
    try {
      FxToolkit.registerPrimaryStage();
    } catch (TimeoutException e) {
      throw new AssertionError("JavaFX did not start.", e);
    }
    return onWindow(
        () -> {
          Stage stage = new Stage();
          WorkbenchWindow window =
              new WorkbenchWindow(
                  stage,
                  Composition.windowParts(folder.resolve("runs"), folder.resolve("window.json")));
          stage.setX(0);
          stage.setY(0);
          window.show();
          stage.toFront();
          return new WindowSession(stage, window);
        });
  }

  /** Puts a text into a field in place of the one in it. */
  void fill(String id, String text) {
    clickOn("#" + id);
    press(KeyCode.CONTROL, KeyCode.A).release(KeyCode.A, KeyCode.CONTROL);
    if (text.isEmpty()) {
      type(KeyCode.DELETE);
    } else {
      write(text);
    }
  }

  /** Exports what is focused, by the keyboard alone. */
  void exportByKey(Path file) {
    press(KeyCode.CONTROL, KeyCode.E).release(KeyCode.E, KeyCode.CONTROL);
    exportTo(file);
  }

  /** Answers the export dialog that is open. */
  void exportTo(Path file) {
    until("the dialog is open", () -> there("export-path"));
    fill("export-path", file.toString());
    type(KeyCode.ENTER);
    until("the file is written", () -> Files.exists(file));
  }

  boolean there(String id) {
    return lookup("#" + id).tryQuery().filter(Node::isVisible).isPresent();
  }

  boolean enabled(String id) {
    return lookup("#" + id).tryQuery().filter(node -> !node.isDisabled()).isPresent();
  }

  /** How many points the longest series of a chart has, 0 where there is no chart yet. */
  int points(String chart) {
    return lookup("#" + chart)
        .<ChartPane>tryQueryAs(ChartPane.class)
        .flatMap(ChartPane::data)
        .map(WindowSession::longest)
        .orElse(0);
  }

  private static int longest(ChartData data) {
    return data.series().stream().mapToInt(series -> series.points().size()).max().orElse(0);
  }

  /** Waits until something is so, asked on the window's thread. */
  void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition::getAsBoolean));
    } catch (TimeoutException e) {
      picture("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
      throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain until " + what + ".", e);
    }
  }

  /** Takes a picture into {@code target/pictures}, to be looked at. */
  void picture(String name) {
    WritableImage image = onWindow(() -> stage.getScene().snapshot(null));
    Path file = Path.of("target", "pictures", name + ".png");
    try {
      Files.createDirectories(Path.of("target", "pictures"));
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new AssertionError("The picture " + file + " cannot be written.", e);
    }
  }

  static <T> T onWindow(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, action);
  }

  @Override
  public void close() {
    onWindow(
        () -> {
          window.close();
          return window;
        });
    WaitForAsyncUtils.waitForFxEvents();
  }
}
