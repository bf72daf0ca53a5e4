package org.drrworkbench.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.queue.SeenExperiments;
import org.drrworkbench.ui.results.MadeUpRuns;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepResultsViewModelTest {
  @TempDir private Path temp;
  private MadeUpRuns runs = new MadeUpRuns(Path.of("unused"));

  @BeforeEach
  void startWithNoRun() {
    runs = new MadeUpRuns(temp);
  }

  private SweepResultsViewModel model() {
    return model(new SameThread());
  }

  private SweepResultsViewModel model(Background background) {
    return new SweepResultsViewModel(
        runs.list(), new SweepReader(runs.folder(), MadeUpRuns.models()), background);
  }

  private static ExperimentSpec spec(String... models) {
    return ExperimentSpec.defaults().toBuilder()
        .name("sweep-embeddingSize")
        .models(List.of(models))
        .sweep(new Sweep("embeddingSize", List.of("50", "100", "150")))
        .seeds(List.of(1L, 2L))
        .build();
  }

  private static ChartData first(SweepResultsViewModel model) {
    return Objects.requireNonNull(model.shownProperty().get().first());
  }

  @Test
  void withoutASweepItSaysWhatToDo() {
    Experiment other = runs.make(ExperimentSpec.defaults());
    MadeUpRuns.finish(other.runs());
    runs.look();
    SweepResultsViewModel model = model();
    assertThat(model.names()).isEmpty();
    assertThat(model.shownProperty().get().nothing()).contains("Set one up at the left");
  }

  @Test
  void chartsFillInAsRunsFinish() {
    Experiment sweep = runs.make(spec("drr-gru"));
    runs.look();
    SweepResultsViewModel model = model();
    assertThat(model.shownProperty().get().nothing()).contains("No finished run yet");
    assertThat(model.progressProperty().get()).contains("0 of 3 values", "0 of 6 runs");
    // The runs of the first value, with both seeds.
    MadeUpRuns.finish(sweep.runs().subList(0, 2));
    runs.look();
    assertThat(model.progressProperty().get()).contains("1 of 3 values", "2 of 6 runs");
    assertThat(model.shownProperty().get().first()).isNull();
    assertThat(model.shownProperty().get().nothing()).contains("at least two values");
    assertThat(model.shownProperty().get().table()).isNotNull();
    MadeUpRuns.finish(sweep.runs().subList(2, 4));
    runs.look();
    assertThat(first(model).series().get(0).points())
        .extracting(Point::x)
        .containsExactly(50.0, 100.0);
    MadeUpRuns.finish(sweep.runs());
    runs.look();
    assertThat(model.progressProperty().get()).isEmpty();
    assertThat(first(model).series().get(0).points()).hasSize(3);
  }

  @Test
  void aPointIsTheMeanOfTheSeedsFilesWithALineForEachListLength() throws IOException {
    Experiment sweep = runs.make(spec("drr-gru"));
    MadeUpRuns.finish(sweep.runs());
    runs.look();
    SweepResultsViewModel model = model();
    ChartData recall = Objects.requireNonNull(model.shownProperty().get().second());
    assertThat(recall.y().label()).isEqualTo("recall");
    assertThat(recall.x().label()).isEqualTo("embeddingSize k");
    assertThat(recall.series()).extracting(Series::name).containsExactly("L = 10", "L = 20");
    Point point = recall.series().get(1).points().get(1);
    assertThat(point.x()).isEqualTo(100);
    double sum = 0;
    int count = 0;
    for (RunFolder run : sweep.runs()) {
      if (run.name().contains("embeddingSize100-")) {
        sum += figure(run.results(), "demo,drr-gru,", ",recall,20,");
        count++;
      }
    }
    assertThat(count).isEqualTo(2);
    assertThat(point.y()).isEqualTo(sum / 2);
    assertThat(Double.isFinite(point.halfInterval())).isTrue();
  }

  private static double figure(Path file, String start, String part) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> line.startsWith(start) && line.contains(part))
        .mapToDouble(line -> Double.parseDouble(line.split(",", -1)[8]))
        .sum();
  }

  @Test
  void severalModelsAreLinesOfOneChart() {
    Experiment sweep = runs.make(spec("drr-gru", "drr-ave"));
    MadeUpRuns.finish(sweep.runs());
    runs.look();
    SweepResultsViewModel model = model();
    assertThat(first(model).series())
        .extracting(Series::name)
        .containsExactly(
            "drr-gru, L = 10", "drr-gru, L = 20", "drr-ave, L = 10", "drr-ave, L = 20");
    model.chosenLengths().setAll(5);
    assertThat(first(model).series()).hasSize(2);
    model.firstProperty().set("ndcg.cand");
    assertThat(first(model).y().label()).isEqualTo("ndcg.cand");
    assertThat(Objects.requireNonNull(model.shownProperty().get().table()).listLengths())
        .containsExactly(5);
    model.chosenLengths().clear();
    assertThat(model.shownProperty().get().nothing()).contains("No list length is chosen");
  }

  @Test
  void theNewestSweepIsShownUntilTheUserChooses() {
    MadeUpRuns.finish(runs.make(spec("drr-gru")).runs());
    MadeUpRuns.finish(runs.make(spec("drr-ave")).runs());
    runs.look();
    SweepResultsViewModel model = model();
    assertThat(model.nameProperty().get()).isEqualTo("sweep-embeddingSize-2");
    assertThat(first(model).title()).contains("drr-ave");
    model.nameProperty().set("sweep-embeddingSize");
    assertThat(first(model).title()).contains("drr-gru");
    runs.make(spec("drr-gru"));
    runs.look();
    assertThat(model.nameProperty().get()).isEqualTo("sweep-embeddingSize");
  }

  @Test
  void whatCannotBeReadAnyMoreIsTakenAwayUntilItCanBeReadAgain() throws IOException {
    Experiment sweep = runs.make(spec("drr-gru"));
    MadeUpRuns.finish(sweep.runs().subList(0, 4));
    runs.look();
    SweepResultsViewModel model = model();
    model.chosenLengths().setAll(5);
    assertThat(first(model).series()).hasSize(1);
    Path results = sweep.runs().get(0).results();
    String good = Files.readString(results);
    Files.writeString(results, "nonsense\n");
    MadeUpRuns.finish(sweep.runs().subList(4, 5));
    runs.look();
    assertThat(model.shownProperty().get().nothing()).contains("results.csv", "holds no results");
    assertThat(model.progressProperty().get()).isEmpty();
    // Nothing brings the old figures back.
    model.firstProperty().set("recall");
    model.chosenLengths().setAll(5, 25);
    assertThat(model.shownProperty().get().first()).isNull();
    assertThat(model.shownProperty().get().table()).isNull();
    assertThat(model.shownProperty().get().nothing()).contains("holds no results");
    Files.writeString(results, good);
    runs.make(ExperimentSpec.defaults());
    runs.look();
    assertThat(first(model).y().label()).isEqualTo("recall");
    assertThat(model.chosenLengths()).containsExactly(5, 25);
  }

  @Test
  void aSweepThatIsDeletedWhileItIsReadDoesNotComeBack() {
    MadeUpRuns.finish(runs.make(spec("drr-gru")).runs());
    runs.look();
    HeldWork background = new HeldWork();
    SweepResultsViewModel model = model(background);
    background.doOldest();
    assertThat(model.shownProperty().get().nothing()).contains("is being read");
    SeenExperiments.show(runs.list(), List.of());
    background.doNewest();
    background.doAll();
    assertThat(model.shownProperty().get().first()).isNull();
    assertThat(model.shownProperty().get().nothing()).contains("Set one up at the left");
  }

  @Test
  void theFiguresOfOneSweepNeverStandUnderTheNameOfAnother() {
    MadeUpRuns.finish(runs.make(spec("drr-gru")).runs());
    MadeUpRuns.finish(runs.make(spec("drr-ave")).runs());
    runs.look();
    HeldWork background = new HeldWork();
    SweepResultsViewModel model = model(background);
    background.doAll();
    assertThat(first(model).title()).contains("drr-ave");
    // The charts are being arranged anew when another sweep is chosen.
    model.firstProperty().set("recall");
    model.nameProperty().set("sweep-embeddingSize");
    assertThat(model.shownProperty().get().first()).isNull();
    background.doOldest();
    assertThat(model.shownProperty().get().first()).isNull();
    assertThat(model.shownProperty().get().nothing()).contains("is being read");
    background.doAll();
    assertThat(first(model).title()).contains("drr-gru");
  }

  @Test
  void chartsThatWereBeingArrangedAreDroppedWhenNoLengthIsChosenAnyMore() {
    MadeUpRuns.finish(runs.make(spec("drr-gru")).runs());
    runs.look();
    HeldWork background = new HeldWork();
    SweepResultsViewModel model = model(background);
    background.doAll();
    model.chosenLengths().setAll(5);
    model.chosenLengths().clear();
    background.doAll();
    assertThat(model.shownProperty().get().first()).isNull();
    assertThat(model.shownProperty().get().nothing()).contains("No list length is chosen");
  }
}
