package org.drrworkbench.ui;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Starts JavaFX in this process, once, and opens a window in it. */
public final class Desktop {
  /** Held on to, since the logging library forgets loggers that nobody holds. */
  private final Logger toolkit = Logger.getLogger("javafx");

  private final Function<String, @Nullable String> environment;

  /**
   * @param environment the environment's variables by name
   */
  public Desktop(Function<String, @Nullable String> environment) {
    this.environment = environment;
    // It warns of every start from a class path, which is how this program is meant to start.
    toolkit.setLevel(Level.SEVERE);
  }

  /**
   * Opens the window and waits until it is closed.
   *
   * @throws NoDisplayException if no window can be shown here
   */
  public void open(WindowParts parts) throws NoDisplayException, InterruptedException {
    start();
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    Platform.runLater(
        () -> {
          try {
            WorkbenchWindow window = new WorkbenchWindow(new Stage(), parts);
            window.whenClosed(closed::countDown);
            window.show();
          } catch (RuntimeException | Error e) {
            failure.set(e);
            closed.countDown();
          }
        });
    closed.await();
    Throwable cause = failure.get();
    if (cause != null) {
      throw new IllegalStateException("The window could not be built.", cause);
    }
  }

  /**
   * Starts the toolkit.
   *
   * @throws NoDisplayException if it cannot start here
   */
  public void start() throws NoDisplayException {
    boolean linux =
        Objects.requireNonNullElse(System.getProperty("os.name"), "")
            .toLowerCase(Locale.ROOT)
            .contains("linux");
    String display = environment.apply("DISPLAY");
    if (linux && (display == null || display.isBlank())) {
      throw new NoDisplayException("There is no display here (DISPLAY is not set)");
    }
    CountDownLatch started = new CountDownLatch(1);
    try {
      Platform.startup(started::countDown);
      started.await();
    } catch (UnsupportedOperationException | LinkageError e) {
      throw new NoDisplayException(
          "The window cannot be shown here ("
              + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
              + "; on Debian and Ubuntu it needs the packages libgtk-3-0 and libxtst6)",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NoDisplayException("The start of the window was interrupted", e);
    }
  }
}
