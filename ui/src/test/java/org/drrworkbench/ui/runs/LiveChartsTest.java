package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.queue.QueuedRun;
import org.drrworkbench.experiments.queue.QueuedRun.Standing;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.drrworkbench.ui.queue.FakeWorkers;
import org.drrworkbench.ui.queue.RunEntry;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveChartsTest {
  @TempDir Path runs = Path.of("");

  private final LiveCharts charts = LiveCharts.ofFolders(new SameThread());

  @Test
  void theUsualCurvesAreShownInTheirOrderAndTheOthersByChoice() {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row)
        .logs(50, Map.of("time/stepsPerSecond", 9.0, "train/meanQ", 0.5, "train/criticLoss", 0.25));
    charts.watch(List.of(row));
    assertThat(keys(charts.logged()))
        .containsExactly("train/criticLoss", "train/meanQ", "time/stepsPerSecond");
    assertThat(keys(charts.shown())).containsExactly("train/criticLoss", "train/meanQ");
    charts.logged().get(2).chosenProperty().set(true);
    charts.chosenChanged();
    assertThat(charts.shown()).hasSize(3);
  }

  @Test
  void aTickAddsWhatWasLoggedAndLeavesOtherChartsAlone() {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row).logs(50, Map.of("train/meanQ", 0.5, "train/criticLoss", 0.25));
    charts.watch(List.of(row));
    LiveChart loss = charts.shown().get(0);
    LiveFigure lossBefore = loss.figureProperty().get();
    worker(row).logs(100, Map.of("train/meanQ", 0.6));
    charts.tick();
    assertThat(loss.figureProperty().get()).isSameAs(lossBefore);
    assertThat(points(charts.shown().get(1))).isEqualTo(2);
  }

  @Test
  void curvesOfOtherRunsGoBeforeThoseOfTheChosenOnesCome() {
    HeldWork background = new HeldWork();
    LiveCharts slow = LiveCharts.ofFolders(background);
    RunRow one = row("drr-gru-1", Standing.ACTIVE);
    RunRow two = row("drr-gru-2", Standing.ACTIVE);
    worker(one).logs(50, Map.of("train/meanQ", 0.5));
    worker(two).logs(50, Map.of("train/meanQ", 0.7));
    slow.watch(List.of(one));
    background.doAll();
    LiveChart chart = slow.shown().get(0);
    assertThat(chart.figureProperty().get()).isNotNull();
    slow.watch(List.of(two));
    assertThat(chart.figureProperty().get()).isNull();
    background.doAll();
    assertThat(shown(chart).series().get(0).points()).extracting(p -> p.y()).containsExactly(0.7);
  }

  @Test
  void aResumedRunShowsNoPointTwice() throws IOException {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row).logs(50, Map.of("train/meanQ", 0.5));
    worker(row).logs(100, Map.of("train/meanQ", 0.6));
    charts.watch(List.of(row));
    try (MetricLog log = new MetricLog(row.folder().metrics())) {
      log.writeResumed(50);
    }
    worker(row).logs(100, Map.of("train/meanQ", 0.7));
    charts.tick();
    ChartData shown = shown(charts.shown().get(0));
    assertThat(shown.series().get(0).points()).extracting(p -> p.y()).containsExactly(0.5, 0.7);
  }

  @Test
  void severalRunsAreSeveralLines() {
    RunRow one = row("drr-gru-1", Standing.ACTIVE);
    RunRow two = row("drr-gru-2", Standing.STOPPED);
    worker(one).logs(50, Map.of("train/meanQ", 0.5));
    worker(two).logs(50, Map.of("train/meanQ", 0.4));
    charts.watch(List.of(one, two));
    assertThat(shown(charts.shown().get(0)).series())
        .extracting(series -> series.name())
        .containsExactly("drr-gru-1", "drr-gru-2");
  }

  @Test
  void aRunThatLogsNothingSaysWhy() {
    charts.watch(List.of(row("pmf-1", Standing.FINISHED)));
    assertThat(charts.nothingProperty().get()).contains("logs no figures");
    charts.watch(List.of(row("drr-gru-1", Standing.WAITING)));
    assertThat(charts.nothingProperty().get()).isEqualTo("No figures so far (waiting).");
    charts.watch(List.of());
    assertThat(charts.nothingProperty().get()).isEqualTo("Choose a run to see its curves.");
  }

  @Test
  void figuresThatAreNoNumbersAreNoChart() {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row).logs(50, Map.of("train/criticLoss", Double.NaN));
    charts.watch(List.of(row));
    LiveFigure figure = Objects.requireNonNull(charts.shown().get(0).figureProperty().get());
    assertThat(figure.shown()).isNull();
  }

  @Test
  void warningsComeAndGoWithTheLog() {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row).logs(100, Map.of("train/actionSaturation", 0.2));
    charts.watch(List.of(row));
    assertThat(charts.health()).isEmpty();
    worker(row).logs(200, Map.of("train/actionSaturation", 0.7));
    charts.tick();
    assertThat(charts.health())
        .singleElement()
        .satisfies(line -> assertThat(line.text()).startsWith("The actor is saturated: 70 %"))
        .satisfies(line -> assertThat(line.explanation()).contains("Saturation of actions"));
    worker(row).logs(300, Map.of("train/actionSaturation", 0.4));
    charts.tick();
    assertThat(charts.health()).isEmpty();
  }

  @Test
  void warningsAboutWhatAResumedRunDoesAnewAreTakenBack() throws IOException {
    RunRow row = row("drr-gru-1", Standing.ACTIVE);
    worker(row).logs(100, Map.of("train/gradientNorm", 1.0));
    worker(row).logs(200, Map.of("train/gradientNorm", Double.NaN));
    charts.watch(List.of(row));
    assertThat(charts.health()).hasSize(1);
    try (MetricLog log = new MetricLog(row.folder().metrics())) {
      log.writeResumed(100);
    }
    charts.tick();
    assertThat(charts.health()).isEmpty();
  }

  @Test
  void severalRunsShareALineThatNamesThem() {
    RunRow one = row("drr-gru-1", Standing.ACTIVE);
    RunRow two = row("drr-gru-2", Standing.ACTIVE);
    RunRow three = row("drr-gru-3", Standing.ACTIVE);
    worker(one).logs(100, Map.of("train/actionSaturation", 0.2));
    worker(two).logs(100, Map.of("train/actionSaturation", 0.7));
    worker(three).logs(100, Map.of("train/actionSaturation", 0.9, "train/gradientNorm", 5000.0));
    charts.watch(List.of(one, two, three));
    assertThat(charts.health()).hasSize(2);
    assertThat(charts.health().get(0).text()).startsWith("drr-gru-3: The critic's gradient");
    assertThat(charts.health().get(1).text()).startsWith("drr-gru-2 and 1 more: ").contains("70 %");
    charts.watch(List.of(one));
    assertThat(charts.health()).isEmpty();
  }

  private static List<String> keys(List<LiveChart> charts) {
    return charts.stream().map(chart -> chart.key().key()).toList();
  }

  private static ChartData shown(LiveChart chart) {
    LiveFigure figure = Objects.requireNonNull(chart.figureProperty().get());
    return Objects.requireNonNull(figure.shown());
  }

  private static int points(LiveChart chart) {
    return shown(chart).series().get(0).points().size();
  }

  private FakeWorkers.Worker worker(RunRow row) {
    return new FakeWorkers.Worker(row.folder());
  }

  private RunRow row(String name, Standing standing) {
    String model = name.substring(0, name.lastIndexOf('-'));
    RunFolder folder = FakeWorkers.make(runs, "demo", name, model, 1);
    QueuedRun queued =
        new QueuedRun(new RunView(folder, RunStatus.queued(), false), standing, false, "");
    return new RunRow(new RunEntry("demo", Instant.EPOCH, 0, folder.readSpec(), queued));
  }
}
