package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.ui.WindowTest;
import org.drrworkbench.ui.chart.ChartPane;
import org.drrworkbench.ui.dialog.Dialogs;
import org.drrworkbench.ui.queue.ExperimentList;
import org.drrworkbench.ui.queue.FakeWorkers;
import org.drrworkbench.ui.queue.QueueService;
import org.drrworkbench.ui.queue.QueueState;
import org.drrworkbench.ui.task.FxBackground;
import org.drrworkbench.ui.theme.Appearance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsScreenTest extends WindowTest {
  @TempDir Path runs = Path.of("");

  private final FakeWorkers workers = new FakeWorkers();
  private final FxBackground background = new FxBackground();
  private final QueueState state = new QueueState();
  private final ExperimentList experiments = new ExperimentList();
  private final List<String> told = new ArrayList<>();
  private final RunQueue queue = new RunQueue(jobs -> workers, 2);
  private @Nullable QueueService service;
  private @Nullable RunsScreen screen;
  private @Nullable RunsViewModel model;

  @BeforeEach
  void open() {
    Dialogs dialogs = new ToldDialogs(told);
    show(
        () -> {
          service =
              new QueueService(
                  queue, new RunsFolder(runs), state, experiments, background, dialogs);
          model = new RunsViewModel(state, service, LiveCharts.ofFolders(background));
          screen = new RunsScreen(model, look(), background, what -> {}, dialogs, System::nanoTime);
          screen.shown();
          service.start();
          return new StackPane(screen.view());
        },
        1112,
        764);
  }

  @AfterEach
  void close() {
    onWindow(
        () -> {
          Objects.requireNonNull(screen).hidden();
          return Objects.requireNonNull(service).cancel();
        });
    background.close();
  }

  @Test
  void aRunThatIsAddedIsStartedWatchedAndStopped() throws IOException {
    RunFolder run = FakeWorkers.make(runs, "demo", "drr-gru-1", "drr-gru", 1);
    queue.add(new Experiment(runs.resolve("demo"), List.of(run)));
    until("the worker is started", () -> workers.launched(run));
    FakeWorkers.Worker worker = workers.of(run);
    worker.trains(500, 2000, 90);
    until("the run is running", () -> cellTexts().contains("running"));
    until("progress is a quarter", () -> progress() == 0.25);
    for (int step = 50; step <= 500; step += 50) {
      worker.logs(step, Map.of("train/criticLoss", 1.0 / step, "train/meanQ", 0.1 * step));
    }
    until("ten points are drawn", () -> points("#live-train-criticLoss") == 10);
    worker.logs(550, Map.of("train/criticLoss", 0.001));
    until("another point is drawn", () -> points("#live-train-criticLoss") == 11);
    until("the other chart has its ten", () -> points("#live-train-meanQ") == 10);
    assertThat(warnings()).isEmpty();
    worker.logs(560, Map.of("train/actionSaturation", 0.75));
    until("a warning is there", () -> warnings().size() == 1);
    assertThat(warnings().get(0)).contains("saturated: 75 %").contains("actor=correction");
    picture("runs-health");
    clickOn("#runs-stop");
    until("the worker is asked to stop", () -> Files.exists(run.stop()));
    until("the run is stopping", () -> cellTexts().contains("stopping"));
    worker.ends(RunState.STOPPED, 550, 2000, "");
    until("the run is stopped", () -> cellTexts().contains("stopped"));
    clickOn("#runs-resume");
    until("it has a worker again", () -> workers.of(run) != worker);
  }

  @Test
  void aFailedRunShowsItsSentenceAndItsLog() throws IOException {
    RunFolder run = FakeWorkers.make(runs, "demo", "drr-gru-1", "drr-gru", 1);
    new FakeWorkers.Worker(run)
        .ends(RunState.FAILED, 100, 2000, "The disk is full; make room and resume the run.");
    until("it is there", () -> cellTexts().contains("failed"));
    until("its sentence is told", () -> text("#runs-detail").startsWith("The disk is full"));
    assertThat(text("#runs-log")).contains(run.workerLog().toAbsolutePath().toString());
    assertThat(lookup("#runs-stop").query().isDisabled()).isTrue();
    assertThat(lookup("#runs-resume").query().isDisabled()).isFalse();
    picture("runs-failed");
  }

  @Test
  void aChartIsEnlargedAndMadeSmallByKeys() {
    busyRuns();
    until("charts are there", () -> points("#live-train-criticLoss") > 0);
    onWindow(
        () -> {
          lookup("#live-train-criticLoss").query().requestFocus();
          return true;
        });
    push(KeyCode.ENTER);
    until("it is alone", () -> lookup("#live-train-meanQ").tryQuery().isEmpty());
    until("it is drawn", () -> points("#live-train-criticLoss") > 0);
    picture("runs-enlarged");
    push(KeyCode.ESCAPE);
    until("the others are back", () -> lookup("#live-train-meanQ").tryQuery().isPresent());
  }

  @Test
  void everythingThatTakesTheFocusHasAName() {
    busyRuns();
    until("charts are there", () -> points("#live-eval-ndcg-cand-10") > 0);
    List<Node> nameless = new ArrayList<>();
    collectNameless(stage().getScene().getRoot(), nameless);
    assertThat(nameless).isEmpty();
    picture("runs-light");
    onWindow(
        () -> {
          look().appearanceProperty().set(Appearance.DARK);
          return true;
        });
    assertThat(charts()).hasSize(5);
    until("all charts are drawn anew", () -> charts().stream().allMatch(ChartPane::drawn));
    picture("runs-dark");
  }

  private List<ChartPane> charts() {
    return List.copyOf(lookup("#live-charts .chart-pane").queryAllAs(ChartPane.class));
  }

  /** A folder full of runs in all kinds of states. */
  private void busyRuns() {
    RunFolder old = FakeWorkers.make(runs, "ml-100k-table-4", "pmf-1", "pmf", 1);
    new FakeWorkers.Worker(old).ends(RunState.FINISHED, 0, 0, "");
    for (int seed = 1; seed <= 3; seed++) {
      RunFolder run = FakeWorkers.make(runs, "demo", "drr-gru-" + seed, "drr-gru", seed);
      FakeWorkers.Worker worker = new FakeWorkers.Worker(run);
      for (int step = 50; step <= 1200; step += 50) {
        double noise = Math.sin(step * seed) / 10;
        worker.logs(
            step,
            Map.of(
                "train/criticLoss", 0.3 * Math.exp(-step / 400.0) + noise * 0.02 + 0.02,
                "train/actorLoss", -0.4 - step / 4000.0 + noise * 0.1,
                "train/meanQ", 0.35 + step / 4000.0 + noise * 0.1,
                "train/reward", 0.1 + step / 3000.0 + noise,
                "train/gradientNorm", 1 + noise));
        if (step % 200 == 0) {
          worker.logs(step, Map.of("eval/ndcg.cand@10", 0.7 + step / 9000.0 + noise * 0.05));
        }
      }
      if (seed == 1) {
        worker.trains(1240, 2000, 95);
      } else if (seed == 2) {
        worker.ends(RunState.STOPPED, 1200, 2000, "");
      } else {
        worker.ends(RunState.FAILED, 1200, 2000, "The disk is full; make room and resume.");
      }
    }
    FakeWorkers.make(runs, "demo", "popularity-1", "popularity", 1);
    until("all runs are there", () -> table().getItems().size() == 5);
  }

  private void collectNameless(Node node, List<Node> nameless) {
    if (node.isFocusTraversable() && node.isVisible() && !named(node)) {
      nameless.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, nameless));
    }
  }

  private static boolean named(Node node) {
    boolean text = node instanceof Labeled labeled && !labeled.getText().isBlank();
    String accessible = node.getAccessibleText();
    return node.getId() != null && (text || (accessible != null && !accessible.isBlank()));
  }

  private TableView<?> table() {
    return lookup("#runs-table").queryTableView();
  }

  private List<String> cellTexts() {
    List<String> texts = new ArrayList<>();
    lookup(".table-cell")
        .<Labeled>queryAllAs(Labeled.class)
        .forEach(cell -> texts.add(String.valueOf(cell.getText())));
    return texts;
  }

  private double progress() {
    return lookup(".table-cell .progress-bar")
        .<ProgressBar>tryQuery()
        .map(ProgressBar::getProgress)
        .orElse(-1.0);
  }

  private List<String> warnings() {
    List<String> texts = new ArrayList<>();
    lookup("#runs-health .health-line")
        .<Label>queryAllAs(Label.class)
        .forEach(label -> texts.add(label.getText()));
    return texts;
  }

  private int points(String chart) {
    return lookup(chart)
        .<ChartPane>tryQuery()
        .filter(ChartPane::drawn)
        .flatMap(ChartPane::data)
        .map(data -> data.series().get(0).points().size())
        .orElse(0);
  }

  private String text(String id) {
    return Optional.ofNullable(lookup(id).<Label>query().getText()).orElse("");
  }

  /** Keeps what is told. */
  private record ToldDialogs(List<String> told) implements Dialogs {
    @Override
    public void tell(String sentence) {
      told.add(sentence);
    }

    @Override
    public void problem(String sentence, @Nullable Throwable cause) {
      told.add(sentence);
    }

    @Override
    public Optional<Path> openFile(String title, @Nullable Path start) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFolder(String title, @Nullable Path start) {
      return Optional.empty();
    }

    @Override
    public Optional<String> chooseOne(String question, List<String> offered) {
      return Optional.empty();
    }

    @Override
    public Optional<Path> chooseFile(String title, Path suggestion) {
      return Optional.empty();
    }
  }
}
