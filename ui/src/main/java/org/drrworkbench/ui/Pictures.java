package org.drrworkbench.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.drrworkbench.core.data.DemoData;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.ui.datasets.DataSetsScreen;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.runs.RunsScreen;
import org.drrworkbench.ui.shell.Screen;
import org.drrworkbench.ui.theme.Appearance;

/**
 * Takes pictures of every screen and dialog, light and dark, of 1280 x 800 pixels, for the guide
 * and for whoever wants to see what a change did. Not to be used on the window's thread.
 */
public final class Pictures {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 800;

  /** A screen counts as drawn when it stood still for this long, or after the patience. */
  private static final long STILL_MILLIS = 700;

  private static final int PATIENCE = 12;

  /** Invented ratings in a layout that asks for a look. */
  private static final String MESSY =
      """
      member;seen on;film;stars;note
      Ada;2024-03-01;Metropolis;5;"again; and again"
      Ada;2024-03-08;Sunrise;4;
      Bo;2024-03-08;Metropolis;3;
      Bo;2024-03-09;Metropolis;4;"after a second look"
      Cem;2024-03-10;Nosferatu;five;
      Cem;2024-03-11;Sunrise;2;
      """;

  private final WindowParts parts;
  private final Path folder;
  private final List<Path> taken = new ArrayList<>();

  /**
   * @param folder where the pictures go; made when missing
   */
  public Pictures(WindowParts parts, Path folder) {
    this.parts = parts;
    this.folder = folder;
  }

  /**
   * Opens a window, takes the pictures and closes it.
   *
   * @param live an experiment that is started, so that something moves, and stopped at the end
   * @return the pictures' files
   */
  public List<Path> take(ExperimentSpec live) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    WorkbenchWindow window =
        onWindow(
            () -> {
              Stage stage = new Stage();
              WorkbenchWindow made = new WorkbenchWindow(stage, parts);
              stage.setWidth(WIDTH);
              stage.setHeight(HEIGHT);
              made.show();
              return made;
            });
    try {
      shoot(window, live);
    } finally {
      onWindow(
          () -> {
            window.stopLaunched();
            return window;
          });
      Thread.sleep(STILL_MILLIS);
      onWindow(
          () -> {
            window.close();
            return window;
          });
    }
    return List.copyOf(taken);
  }

  private void shoot(WorkbenchWindow window, ExperimentSpec live)
      throws IOException, InterruptedException {
    onWindow(
        () -> {
          window.launch(live);
          return window;
        });
    // The window goes to the new runs by itself, as soon as they are made.
    for (int look = 0;
        look < PATIENCE && !onWindow(window::current).equals(RunsScreen.ID);
        look++) {
      Thread.sleep(STILL_MILLIS);
    }
    List<Screen> screens = onWindow(window::screens);
    for (Appearance appearance : Appearance.values()) {
      onWindow(
          () -> {
            window.appear(appearance);
            return window;
          });
      for (Screen screen : screens) {
        onWindow(
            () -> {
              window.go(screen.id());
              return window;
            });
        picture(screen.id(), appearance, window::scene);
        if (screen instanceof DataSetsScreen dataSets) {
          imported(dataSets, appearance, window::scene);
        }
      }
      dialog(window, appearance);
    }
  }

  /** A file whose layout cannot be found out for certain. */
  private void imported(DataSetsScreen dataSets, Appearance appearance, Supplier<Scene> scene)
      throws IOException, InterruptedException {
    // A fixed place, since the pictures show it; the second look finds the file opened already.
    Path file = folder.resolve("film-club.txt");
    try {
      Files.writeString(file, MESSY);
      onWindow(
          () -> {
            dataSets.open(file);
            return file;
          });
      picture("import", appearance, scene);
      onWindow(
          () -> {
            dataSets.choose(DemoData.ID);
            return file;
          });
    } finally {
      Files.delete(file);
    }
  }

  /** The question where an export goes, over the last screen that has something to export. */
  private void dialog(WorkbenchWindow window, Appearance appearance)
      throws IOException, InterruptedException {
    List<Exportable> exports = onWindow(window::exports);
    if (exports.isEmpty()) {
      return;
    }
    onWindow(
        () -> {
          window.export(exports.get(0));
          return window;
        });
    Thread.sleep(STILL_MILLIS);
    picture("export", appearance, Pictures::topmost);
    onWindow(
        () -> {
          topmost().getWindow().hide();
          return window;
        });
  }

  private static Scene topmost() {
    List<Window> windows = Window.getWindows();
    return windows.get(windows.size() - 1).getScene();
  }

  private void picture(String name, Appearance appearance, Supplier<Scene> scene)
      throws IOException, InterruptedException {
    BufferedImage image = snapshot(scene);
    for (int look = 0; look < PATIENCE; look++) {
      Thread.sleep(STILL_MILLIS);
      BufferedImage next = snapshot(scene);
      boolean still = same(image, next);
      image = next;
      if (still) {
        break;
      }
    }
    Path file = folder.resolve(name + "-" + appearance.id() + ".png");
    ImageIO.write(image, "png", file.toFile());
    taken.add(file);
  }

  private static BufferedImage snapshot(Supplier<Scene> scene) {
    return onWindow(() -> SwingFXUtils.fromFXImage(scene.get().snapshot(null), null));
  }

  private static boolean same(BufferedImage one, BufferedImage other) {
    return one.getWidth() == other.getWidth()
        && one.getHeight() == other.getHeight()
        && Arrays.equals(pixels(one), pixels(other));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static <T> T onWindow(Callable<T> action) {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The pictures were interrupted.", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw new UncheckedIOException(io);
      }
      throw new IllegalStateException("A picture could not be taken.", e.getCause());
    }
  }
}
