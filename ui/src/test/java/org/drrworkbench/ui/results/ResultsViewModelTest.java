package org.drrworkbench.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsViewModelTest {
  @TempDir private Path temp;
  private MadeUpRuns runs = new MadeUpRuns(Path.of("unused"));

  @BeforeEach
  void startWithNoRun() {
    runs = new MadeUpRuns(temp);
  }

  private ResultsViewModel model() {
    return model(new SameThread());
  }

  private ResultsViewModel model(Background background) {
    return new ResultsViewModel(runs.list(), new ExperimentResults(runs.folder()), background);
  }

  private static ExperimentSpec spec(String name) {
    return ExperimentSpec.defaults().toBuilder()
        .name(name)
        .models(List.of("pmf", "drr-gru"))
        .protocols(List.of("rated-only", "full-unseen"))
        .seeds(List.of(1L, 2L))
        .build();
  }

  private Experiment finished(String name) {
    Experiment experiment = runs.make(spec(name));
    MadeUpRuns.finish(experiment.runs());
    runs.look();
    return experiment;
  }

  private static ResultTable table(ResultsViewModel model) {
    return Objects.requireNonNull(model.tableProperty().get());
  }

  @Test
  void withoutAnExperimentItSaysWhatToDo() {
    ResultsViewModel model = model();
    assertThat(model.tableProperty().get()).isNull();
    assertThat(model.nothingProperty().get()).contains("set one up");
    assertThat(model.barsProperty().get()).isNull();
  }

  @Test
  void anExperimentWithoutAFinishedRunSaysHowFarItIs() {
    runs.make(spec("first"));
    runs.look();
    assertThat(model().nothingProperty().get()).contains("0 of 4 are finished");
  }

  @Test
  void theArticlesValuesStandBesideOursWhenTicked() {
    Experiment experiment = finished("first");
    MadeUpRuns.rewrite(experiment.runs(), "demo,", "movielens-1m,");
    ResultsViewModel model = model();
    assertThat(table(model).has(cell -> cell.article() != null)).isFalse();
    model.articleProperty().set(true);
    // Only drr-gru has a value in Table IX, at L = 20: 0.6630 where ours is 0.9 and more.
    assertThat(table(model).has(cell -> cell.article() != null)).isTrue();
    assertThat(model.captionProperty().get()).contains("reproduced if its value lies within");
    model.articleProperty().set(false);
    assertThat(table(model).has(cell -> cell.article() != null)).isFalse();
  }

  @Test
  void significanceSaysWhichFileItLacks() {
    finished("first");
    ResultsViewModel model = model();
    model.significanceProperty().set(true);
    assertThat(model.nothingProperty().get()).contains("per-user.csv.gz", "leave out");
    model.significanceProperty().set(false);
    assertThat(model.nothingProperty().get()).isEmpty();
    assertThat(model.tableProperty().get()).isNotNull();
  }

  @Test
  void theTableFillsInByItselfAndSaysWhatIsMissing() {
    Experiment experiment = runs.make(spec("first"));
    runs.look();
    ResultsViewModel model = model();
    MadeUpRuns.finish(experiment.runs().subList(0, 1));
    runs.look();
    assertThat(model.progressProperty().get()).contains("first", "3 of 4 runs are missing");
    assertThat(model.nothingProperty().get()).isEmpty();
    MadeUpRuns.finish(experiment.runs());
    runs.look();
    assertThat(model.progressProperty().get()).isEmpty();
    assertThat(table(model).seeds()).containsExactly(1L, 2L);
  }

  @Test
  void aFigureIsTheMeanOfTheSeedsFiles() throws IOException {
    Experiment experiment = finished("first");
    ResultsViewModel model = model();
    // The two pmf runs' own lines: demo,pmf,offline,rated-only,...,precision,10,VALUE,300.
    List<Double> figures = new ArrayList<>();
    for (int run = 0; run < 2; run++) {
      for (String line : Files.readAllLines(experiment.runs().get(run).results())) {
        if (line.startsWith("demo,pmf,offline,rated-only") && line.contains(",precision,10,")) {
          figures.add(Double.valueOf(line.split(",", -1)[8]));
        }
      }
    }
    assertThat(figures).hasSize(2);
    double mean = (figures.get(0) + figures.get(1)) / 2;
    ResultGrid grid = ResultGrid.of(table(model));
    ResultGrid.Row pmf = grid.rows().get(0);
    assertThat(pmf.model()).isEqualTo("pmf");
    // precision comes first, L = 10 is the second of its columns.
    ResultTable.Cell cell = Objects.requireNonNull(pmf.cells().get(1));
    assertThat(cell.group().mean()).isEqualTo(mean);
    assertThat(cell.group().seeds()).isEqualTo(2);
  }

  @Test
  void theArticlesMetricsComeFirstAndReferencesLast() {
    finished("first");
    ResultsViewModel model = model();
    assertThat(model.metrics()).containsExactly("precision", "recall", "f1", "ndcg.cand", "reward");
    ResultGrid grid = ResultGrid.of(table(model));
    assertThat(grid.heads())
        .extracting(ResultGrid.Head::metric)
        .containsExactly("precision", "recall", "f1");
    assertThat(grid.rows())
        .extracting(ResultGrid.Row::model)
        .containsExactly("pmf", "drr-gru", "random", "oracle");
    assertThat(grid.rows())
        .extracting(ResultGrid.Row::reference)
        .containsExactly(false, false, true, true);
  }

  @Test
  void metricsAreChosenAndTheChartsFollow() {
    finished("first");
    ResultsViewModel model = model();
    model.chosenMetrics().setAll("ndcg.cand", "reward");
    assertThat(table(model).blocks())
        .extracting(ResultTable.Block::metric)
        .containsExactly("ndcg.cand", "reward");
    assertThat(model.chartMetricProperty().get()).isEqualTo("ndcg.cand");
    model.chartMetricProperty().set("reward");
    assertThat(Objects.requireNonNull(model.barsProperty().get()).y().label()).isEqualTo("reward");
    assertThat(Objects.requireNonNull(model.linesProperty().get()).series())
        .extracting(Series::name)
        .containsExactly("pmf", "drr-gru", "random", "oracle");
    model.chosenMetrics().clear();
    assertThat(model.tableProperty().get()).isNull();
    assertThat(model.nothingProperty().get()).contains("No metric is chosen");
  }

  @Test
  void eachPlaceHasATableOfItsOwnThatStaysWhenRunsFinish() {
    Experiment experiment = runs.make(spec("first"));
    MadeUpRuns.finish(experiment.runs().subList(0, 2));
    runs.look();
    ResultsViewModel model = model();
    assertThat(model.places())
        .containsExactly(
            "demo, offline, rated-only, user-random-0.7",
            "demo, offline, full-unseen, user-random-0.7");
    model.placeProperty().set(model.places().get(1));
    assertThat(table(model).protocol()).isEqualTo("full-unseen");
    assertThat(model.captionProperty().get())
        .contains("all items the user has no train or validation rating for")
        .contains("seeds 1, 2")
        .contains("precision 300", "recall 291");
    MadeUpRuns.finish(experiment.runs());
    runs.look();
    assertThat(table(model).protocol()).isEqualTo("full-unseen");
  }

  @Test
  void theNewestIsShownUntilTheUserChooses() {
    Experiment first = finished("first");
    ResultsViewModel model = model();
    Experiment second = finished("second");
    assertThat(model.chosen()).containsExactly(second.folder());
    model.choose(List.of(first.folder()));
    finished("third");
    assertThat(model.chosen()).containsExactly(first.folder());
    assertThat(table(model).blocks()).isNotEmpty();
    model.choose(List.of());
    assertThat(model.nothingProperty().get()).contains("No experiment is chosen");
  }

  @Test
  void anExperimentThatIsTakenAwayWhileItIsReadDoesNotComeBack() {
    finished("first");
    HeldWork background = new HeldWork();
    ResultsViewModel model = model(background);
    model.choose(List.of());
    background.doAll();
    assertThat(model.tableProperty().get()).isNull();
    assertThat(model.nothingProperty().get()).contains("No experiment is chosen");
  }

  @Test
  void severalExperimentsArePutTogetherAndNamedApart() {
    finished("first");
    Experiment other =
        runs.make(spec("other").toBuilder().gradientSteps(77).models(List.of("drr-gru")).build());
    MadeUpRuns.finish(other.runs());
    runs.look();
    ResultsViewModel model = model();
    model.choose(runs.items().stream().map(item -> item.folder()).toList());
    assertThat(ResultGrid.of(table(model)).rows())
        .extracting(ResultGrid.Row::model)
        .contains("drr-gru (gradientSteps 77)", "drr-gru (gradientSteps 2000)", "pmf");
  }

  @Test
  void damagedResultsAreToldInOneSentence() throws IOException {
    Experiment experiment = finished("first");
    Files.writeString(experiment.runs().get(0).results(), "nonsense\n");
    assertThat(model().nothingProperty().get())
        .contains("results.csv")
        .contains("holds no results");
  }
}
