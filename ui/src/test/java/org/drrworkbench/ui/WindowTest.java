package org.drrworkbench.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.drrworkbench.ui.theme.Appearance;
import org.drrworkbench.ui.theme.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A test with a stage and a robot. It fails, and does not skip, where there is no display. */
public abstract class WindowTest extends FxRobot {
  private static final int PATIENCE_SECONDS = 30;

  private @Nullable Look look;
  private @Nullable Stage stage;

  protected WindowTest() {}

  @BeforeEach
  final void openStage() throws TimeoutException {
    FxToolkit.registerPrimaryStage();
    stage = FxToolkit.registerStage(Stage::new);
    look = onWindow(() -> new Look(Appearance.LIGHT));
  }

  @AfterEach
  final void closeStage() throws TimeoutException {
    FxToolkit.cleanupStages();
  }

  /** The looks of the stage. */
  protected Look look() {
    return Objects.requireNonNull(look);
  }

  protected Stage stage() {
    return Objects.requireNonNull(stage);
  }

  /** Shows what is made on the window's thread, and waits until keys go there. */
  protected void show(Supplier<? extends Parent> content, double width, double height) {
    onWindow(
        () -> {
          Scene scene = new Scene(content.get(), width, height);
          look().dress(scene);
          stage().setScene(scene);
          stage().setX(0);
          stage().setY(0);
          stage().show();
          stage().toFront();
          stage().requestFocus();
          return stage();
        });
    until("the window has the keyboard", () -> stage().isFocused());
  }

  /** Does something on the window's thread and waits for its outcome. */
  protected <T> T onWindow(Callable<T> action) {
    return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_SECONDS * 1000L, action);
  }

  /** Waits until something is so, asked on the window's thread. */
  protected void until(String what, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(
          PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onWindow(condition::getAsBoolean));
    } catch (TimeoutException e) {
      picture("failed-" + what.replaceAll("[^A-Za-z0-9]+", "-"));
      throw new AssertionError("Waited " + PATIENCE_SECONDS + " s in vain until " + what + ".", e);
    }
  }

  /** Takes a picture of the stage into {@code target/pictures}, to be looked at. */
  protected Path picture(String name) {
    WaitForAsyncUtils.waitForFxEvents();
    WritableImage image = onWindow(() -> stage().getScene().snapshot(null));
    Path file = Path.of("target", "pictures", name + ".png");
    try {
      Files.createDirectories(Path.of("target", "pictures"));
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
    } catch (IOException e) {
      throw new AssertionError("The picture " + file + " cannot be written.", e);
    }
    assertThat(Platform.isFxApplicationThread()).as("pictures are taken by the test").isFalse();
    return file;
  }
}
