package org.drrworkbench.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.ui.Desktop;
import org.drrworkbench.ui.NoDisplayException;
import org.drrworkbench.ui.WindowParts;
import org.drrworkbench.ui.WorkbenchWindow;
import org.drrworkbench.ui.task.FxThreadDelays;
import org.drrworkbench.ui.task.FxThreadProbe;

/**
 * How long the window's thread lets others wait while two runs stream 200 lines of metrics a second
 * each into live charts, for a minute. The limit is what a person begins to notice.
 */
public final class WindowBench implements Benchmark {
  /** How many runs stream at the same time. */
  public static final int RUNS = 2;

  private static final int LINES_PER_SECOND = 200;
  private static final long WARM_UP_SECONDS = 15;
  private static final long SECONDS = 60;
  private static final double NOTICED_MILLIS = 50;

  private final Desktop desktop;
  private final BiFunction<Path, Launcher, WindowParts> parts;
  private final LongSupplier nanoTime;

  /**
   * @param parts makes the window's parts for a folder, with a launcher in place of the real one
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public WindowBench(
      Desktop desktop, BiFunction<Path, Launcher, WindowParts> parts, LongSupplier nanoTime) {
    this.desktop = desktop;
    this.parts = parts;
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "window";
  }

  @Override
  public String description() {
    return "Longest block of the window's thread while two runs stream 200 lines a second each.";
  }

  @Override
  public void measure(Consumer<BenchmarkFigure> figures) {
    try (StreamingWorkers workers = new StreamingWorkers(LINES_PER_SECOND)) {
      desktop.start();
      Path folder = Files.createTempDirectory("workbench-bench");
      WorkbenchWindow window = onWindow(() -> open(parts.apply(folder, workers)));
      try {
        figures.accept(longestBlock(window, workers));
      } finally {
        onWindow(
            () -> {
              window.close();
              return window;
            });
        delete(folder);
      }
    } catch (NoDisplayException e) {
      throw new IllegalStateException(
          e.getMessage() + "; the benchmark window needs a display, such as xvfb's.", e);
    } catch (IOException e) {
      throw new UncheckedIOException("The benchmark's folder cannot be made.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was interrupted.", e);
    }
  }

  private BenchmarkFigure longestBlock(WorkbenchWindow window, StreamingWorkers workers)
      throws InterruptedException {
    TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
    onWindow(
        () -> {
          TableView<?> table = (TableView<?>) window.scene().lookup("#runs-table");
          table.getSelectionModel().selectAll();
          return table;
        });
    TimeUnit.SECONDS.sleep(WARM_UP_SECONDS);
    return figure(measured(workers));
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      for (Path path : below.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static WorkbenchWindow open(WindowParts parts) {
    WorkbenchWindow window = new WorkbenchWindow(new Stage(), parts);
    window.show();
    window.launch(
        ExperimentSpec.defaults().toBuilder().name("stream").seeds(List.of(1L, 2L)).build());
    return window;
  }

  private FxThreadDelays measured(StreamingWorkers workers) throws InterruptedException {
    try (FxThreadProbe probe = new FxThreadProbe(nanoTime)) {
      long before = workers.lines();
      TimeUnit.SECONDS.sleep(SECONDS);
      long written = workers.lines() - before;
      if (written < 0.95 * RUNS * LINES_PER_SECOND * SECONDS) {
        throw new IllegalStateException(
            "Only " + written + " lines were written in a minute: the machine is too busy.");
      }
      return probe.take();
    }
  }

  /** The spread is the share of answers that took longer than a frame's 20 milliseconds. */
  private static BenchmarkFigure figure(FxThreadDelays delays) {
    int frame = FxThreadDelays.LIMITS_MILLIS.indexOf(20);
    long longer =
        delays.histogram().subList(frame + 1, delays.histogram().size()).stream()
            .mapToLong(Long::longValue)
            .sum();
    return new BenchmarkFigure(
        "window, longest block",
        0,
        0,
        0,
        1,
        delays.longestMillis(),
        NOTICED_MILLIS,
        null,
        Math.toIntExact(delays.count()),
        (double) longer / delays.count());
  }

  private static <T> T onWindow(Callable<T> action) throws InterruptedException {
    FutureTask<T> task = new FutureTask<>(action);
    Platform.runLater(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("The window could not be opened.", e.getCause());
    }
  }
}
