package org.drrworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.ChartSize;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.export.Exportable;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.SameThread;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

class ChartPaneTest extends WindowTest {
  private final List<Exportable> exported = new ArrayList<>();
  private final Held builds = new Held();
  private @Nullable ChartPane pane;

  @BeforeEach
  void open() {
    show(
        () -> {
          pane =
              new ChartPane(
                  "loss", look(), builds, exported::add, RedrawPacer.onPulses(System::nanoTime));
          return new StackPane(pane);
        },
        600,
        400);
  }

  @Test
  void aZoomStaysWhenTheDataChangeAndADoubleClickEndsIt() {
    showLine(100);
    drag("#loss").dropBy(120, 90);
    until("it is zoomed", () -> !plot().getDomainAxis().isAutoRange());
    Range zoomed = onWindow(() -> plot().getDomainAxis().getRange());
    showLine(200);
    assertThat(onWindow(() -> plot().getDomainAxis().getRange())).isEqualTo(zoomed);
    doubleClickOn("#loss");
    until("all is shown again", () -> plot().getDomainAxis().getRange().contains(200));
  }

  @Test
  void theKeyboardReachesTheExport() {
    showLine(10);
    onWindow(
        () -> {
          pane().requestFocus();
          return true;
        });
    push(KeyCode.TAB);
    push(KeyCode.SPACE);
    until("it is exported", () -> exported.size() == 1);
    assertThat(exported.get(0).title()).isEqualTo("Critic loss");
    assertThat(pane().getAccessibleText()).contains("Critic loss").contains("last 10");
  }

  @Test
  void aCsvFileHoldsEveryFigureThoughFewerAreDrawn(@TempDir Path folder) throws IOException {
    onWindow(
        () -> {
          pane().show(line(2), () -> line(50));
          return true;
        });
    Exportable.Writer writer = onWindow(() -> pane().content());
    Path csv = folder.resolve("loss.csv");
    writer.write(csv, ChartSize.page());
    // A header and a line for each of the points 0 to 50.
    assertThat(Files.readAllLines(csv)).hasSize(52);
  }

  @Test
  void aSentenceTakesTheChartsPlace() {
    showLine(10);
    onWindow(
        () -> {
          pane().showNothing("There is nothing.");
          return true;
        });
    assertThat(onWindow(() -> pane().data())).isEmpty();
    assertThat(lookup("#loss-export").query().getParent().isVisible()).isFalse();
    assertThat(pane().getAccessibleText()).isEqualTo("There is nothing.");
  }

  @Test
  void aChartThatCannotBePutTogetherGivesWayToNewerData() {
    builds.hold();
    onWindow(
        () -> {
          pane().show(line(10));
          pane().show(line(20));
          builds.failNext();
          return builds.goOn();
        });
    until("the newer line is drawn", () -> pane().drawn());
    assertThat(onWindow(() -> plot().getDomainAxis().getRange().contains(20))).isTrue();
  }

  @Test
  void aChartThatWasTakenAwayIsNotDrawnAgain() {
    showLine(1000);
    builds.hold();
    onWindow(
        () -> {
          pane().show(line(500));
          pane().showNothing("The figures are being read.");
          pane().show(line(10));
          return builds.next();
        });
    onWindow(
        () -> {
          stage().setWidth(500);
          return true;
        });
    until("it has its new size", () -> pane().getWidth() < 510);
    WaitForAsyncUtils.waitForFxEvents(20);
    assertThat(lookup("#loss-export").query().getParent().isVisible()).isFalse();
    onWindow(builds::goOn);
    until("the new line is drawn", () -> pane().drawn());
    assertThat(onWindow(() -> plot().getDomainAxis().getRange().contains(500))).isFalse();
  }

  @Test
  void outOfSightDataAreKeptAndNothingIsPutTogether() {
    showLine(10);
    int before = builds.count();
    onWindow(
        () -> {
          StackPane place = (StackPane) pane().getParent();
          place.getChildren().clear();
          pane().show(line(20));
          pane().compact(true);
          pane().show(line(30));
          return true;
        });
    WaitForAsyncUtils.waitForFxEvents(20);
    assertThat(builds.count()).isEqualTo(before);
    assertThat(onWindow(() -> pane().drawn())).isFalse();
    onWindow(() -> ((StackPane) stage().getScene().getRoot()).getChildren().add(pane()));
    until("the last line is drawn", () -> pane().drawn());
    assertThat(builds.count()).isEqualTo(before + 1);
    assertThat(onWindow(() -> plot().getDomainAxis().getRange().contains(30))).isTrue();
  }

  private void showLine(int last) {
    onWindow(
        () -> {
          pane().show(line(last));
          return true;
        });
    until("the line up to " + last + " is drawn", () -> pane().drawn());
  }

  private ChartPane pane() {
    return Objects.requireNonNull(pane);
  }

  private XYPlot plot() {
    return lookup("#loss").<ChartPane>query().lookupAll("*").stream()
        .filter(PlainViewer.class::isInstance)
        .map(node -> (XYPlot) ((PlainViewer) node).getChart().getPlot())
        .findFirst()
        .orElseThrow();
  }

  private static ChartData line(int last) {
    List<Point> points = new ArrayList<>();
    for (int k = 0; k <= last; k++) {
      points.add(Point.of(k, k));
    }
    return new ChartData(
        ChartKind.CURVES,
        "Critic loss",
        Axis.of("gradient steps"),
        Axis.of("loss"),
        List.of(Series.of("run", points)));
  }

  /** Works at once, or when it is told to. */
  private static final class Held implements Background {
    private final SameThread worker = new SameThread();
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean holding;
    private boolean failing;
    private int count;

    void hold() {
      holding = true;
    }

    /** How many pieces of work there were. */
    int count() {
      return count;
    }

    void failNext() {
      failing = true;
    }

    /** Does the piece of work that has waited longest; says how many are left. */
    int next() {
      waiting.remove().run();
      return waiting.size();
    }

    /** Does what waits, and from now on everything at once; says how much waited. */
    int goOn() {
      holding = false;
      int waited = waiting.size();
      while (!waiting.isEmpty()) {
        next();
      }
      return waited;
    }

    @Override
    public <T> void run(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
      count++;
      if (holding) {
        waiting.add(() -> now(work, then, failed));
      } else {
        now(work, then, failed);
      }
    }

    private <T> void now(Callable<T> work, Consumer<? super T> then, Consumer<Throwable> failed) {
      if (failing) {
        failing = false;
        failed.accept(new IllegalStateException("It cannot be put together."));
      } else {
        worker.run(work, then, failed);
      }
    }

    @Override
    public void onWindow(Runnable action) {
      worker.onWindow(action);
    }
  }
}
