package org.drrworkbench.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.drrworkbench.experiments.results.SomeRuns.row;
import static org.drrworkbench.experiments.results.SomeRuns.run;
import static org.drrworkbench.experiments.results.SomeRuns.spec;
import static org.drrworkbench.experiments.results.SomeRuns.with;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunChartsTest {
  @TempDir private Path temp;

  private static RunCharts charts(FinishedRun... runs) {
    return new RunCharts(new FinishedRuns(List.of(runs)), RunCharts.Filter.none());
  }

  private static FinishedRun of(RunSpec spec, double figure) {
    return run(
        spec,
        row(spec, spec.model(), Mode.OFFLINE, "precision", 5, figure),
        row(spec, spec.model(), Mode.OFFLINE, "precision", 20, figure / 2),
        row(spec, spec.model(), Mode.OFFLINE, "recall", 5, figure / 4),
        row(spec, spec.model(), Mode.OFFLINE, "recall", 20, figure / 8),
        row(spec, "oracle", Mode.OFFLINE, "precision", 5, 1));
  }

  private static List<Point> points(ChartData data, String name) {
    return data.series().stream()
        .filter(series -> series.name().equals(name))
        .map(Series::points)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesRunOverListLengthsOneForEachModel() {
    ChartData data =
        charts(of(spec("pmf", 1, s -> s), 0.5), of(spec("ease", 1, s -> s), 0.25))
            .lines(List.of("precision"));
    assertThat(data.kind()).isEqualTo(ChartKind.LINES);
    assertThat(data.series()).extracting(Series::name).containsExactly("ease", "pmf", "oracle");
    assertThat(points(data, "pmf")).containsExactly(Point.of(5, 0.5), Point.of(20, 0.25));
    assertThat(data.series().get(2).reference()).isTrue();
    assertThatThrownBy(() -> charts().lines(List.of("precision", "recall")))
        .hasMessage("Lines show one metric; name one with --metric.");
  }

  @Test
  void barsOverFewerSeedsThanOthersSaySo() {
    ChartData data =
        charts(
                of(spec("pmf", 1, s -> s), 0.5),
                of(spec("pmf", 2, s -> s), 0.5),
                of(spec("ease", 1, s -> s), 0.25))
            .bars(List.of("precision"));
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly("ease (1 of 2)", "pmf", "oracle");
  }

  @Test
  void barsNameRunsOfOneModelApart() {
    ChartData data =
        charts(
                of(spec("pmf", 1, with("l2", "0.5")), 0.5),
                of(spec("pmf", 1, with("l2", "0.25")), 0.25))
            .bars(List.of("precision"));
    assertThat(data.kind()).isEqualTo(ChartKind.BARS);
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly("pmf (l2 0.25)", "pmf (l2 0.5)", "oracle");
  }

  @Test
  void aSweepShowsSeveralMetricsAtSeveralListLengths() {
    ChartData data =
        charts(
                of(spec("drr-gru", 1, with("embeddingSize", "100")), 0.5),
                of(spec("drr-gru", 1, with("embeddingSize", "50")), 0.25),
                of(spec("drr-gru", 2, with("embeddingSize", "50")), 0.75),
                of(spec("pmf", 1, s -> s), 0.125))
            .sweep(null, List.of("precision", "recall"), List.of(5, 20));
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly(
            "precision@5 (1 to 2 of 2)",
            "precision@20 (1 to 2 of 2)",
            "recall@5 (1 to 2 of 2)",
            "recall@20 (1 to 2 of 2)");
    assertThat(points(data, "recall@20 (1 to 2 of 2)"))
        .extracting(Point::x)
        .containsExactly(50.0, 100.0);
    // (0.75 + 0.25) / 2 / 8 for the two seeds of 50; 0.5 / 8 for 100.
    assertThat(points(data, "recall@20 (1 to 2 of 2)"))
        .extracting(Point::y)
        .containsExactly(0.0625, 0.0625);
    assertThat(data.title()).isEqualTo("drr-gru, demo, offline, rated-only, user-random-0.7");
    assertThat(data.x().text()).isEqualTo("embeddingSize");
  }

  @Test
  void aSweepOfTwoBudgetsHasALineForEach() {
    List<FinishedRun> runs = new ArrayList<>();
    for (long steps : List.of(100L, 2000L)) {
      for (String size : List.of("50", "100")) {
        runs.add(
            of(
                spec("drr-gru", 1, s -> with("embeddingSize", size).apply(s).gradientSteps(steps)),
                steps / 2000.0));
      }
    }
    ChartData data =
        charts(runs.toArray(FinishedRun[]::new))
            .sweep("embeddingSize", List.of("precision"), List.of(5));
    assertThat(points(data, "precision@5 (gradientSteps 100)"))
        .containsExactly(Point.of(50, 0.05), Point.of(100, 0.05));
    assertThat(points(data, "precision@5 (gradientSteps 2000)"))
        .containsExactly(Point.of(50, 1), Point.of(100, 1));
  }

  @Test
  void aSweepWithoutTwoValuesOrWithTwoModelsIsRefused() {
    FinishedRun one = of(spec("pmf", 1, with("l2", "0.5")), 0.5);
    FinishedRun other = of(spec("ease", 1, with("l2", "0.25")), 0.5);
    assertThatThrownBy(() -> charts(one).sweep("l2", List.of(), List.of(5)))
        .hasMessage("A sweep needs runs with at least two values of l2.");
    assertThatThrownBy(() -> charts(one).sweep(null, List.of(), List.of(5)))
        .hasMessageContaining("differ in no number");
    assertThatThrownBy(() -> charts(one, other).sweep("l2", List.of("precision"), List.of(5)))
        .hasMessageContaining("choose one of them");
  }

  private FinishedRun logged(RunSpec spec, double loss) throws IOException {
    RunFolder folder = new RunFolder(Files.createDirectories(temp.resolve(spec.name())));
    try (MetricLog log = new MetricLog(folder.metrics())) {
      log.write(new MetricLine(10, 1, Map.of("train/criticLoss", loss)));
      log.write(new MetricLine(20, 2, Map.of("train/criticLoss", Double.NaN, "train/reward", 1.0)));
    }
    return new FinishedRun(folder, spec, List.of(), null);
  }

  @Test
  void curvesAverageSeedsAndKeepOtherRunsApart() throws IOException {
    ChartData data =
        charts(
                logged(spec("drr-gru", 1, with("batchSize", "8")), 0.25),
                logged(spec("drr-gru", 2, with("batchSize", "8")), 0.75),
                logged(spec("drr-gru", 1, with("batchSize", "64")), 2))
            .curves(List.of());
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly("drr-gru (batchSize 8)", "drr-gru (batchSize 64)");
    assertThat(data.series().get(0).points()).extracting(Point::y).containsExactly(0.5);
    assertThatThrownBy(() -> charts().curves(List.of())).hasMessageContaining("logged nothing");
  }

  @Test
  void curvesOfModelsOnDifferentSplitsSayWhich() throws IOException {
    ChartData data =
        charts(
                logged(spec("drr-gru", 1, s -> s), 0.25),
                logged(
                    spec("drr-max", 1, s -> s.split(SplitSpec.userRandom().withRatio(0.5))), 0.75))
            .curves(List.of());
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly("drr-gru (split.ratio 0.7)", "drr-max (split.ratio 0.5)");
  }

  @Test
  void curvesOfOneRunHaveALineForEachKey() {
    List<MetricLine> log =
        List.of(
            new MetricLine(10, 1, Map.of("train/criticLoss", 0.5)),
            new MetricLine(20, 2, Map.of("train/criticLoss", 0.25, "train/reward", 1.0)));
    ChartData data = Curves.of("a run", log, List.of("train/criticLoss", "train/reward"));
    assertThat(points(data, "train/criticLoss"))
        .containsExactly(Point.of(10, 0.5), Point.of(20, 0.25));
    assertThat(points(data, "train/reward")).containsExactly(Point.of(20, 1));
    assertThat(Curves.keys(log)).containsExactly("train/criticLoss", "train/reward");
  }
}
