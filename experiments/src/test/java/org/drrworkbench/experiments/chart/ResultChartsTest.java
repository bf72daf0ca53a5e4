package org.drrworkbench.experiments.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.TreeMap;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTables;
import org.drrworkbench.experiments.compare.TableOptions;
import org.junit.jupiter.api.Test;

class ResultChartsTest {
  @Test
  void barsShowOneMetricOfATable() {
    List<ResultRow> rows =
        List.of(
            row("random", 1, "precision", 5, 0.1),
            row("pmf", 1, "precision", 10, 0.4),
            row("pmf", 1, "precision", 5, 0.5),
            row("pmf", 1, "recall", 5, 0.9));
    ChartData data =
        ResultCharts.bars(ResultTables.of(rows, TableOptions.standard()).get(0), "precision");
    assertThat(data.y().text()).isEqualTo("precision");
    assertThat(data.series())
        .containsExactly(
            new Series("pmf", false, List.of(Point.of(5, 0.5), Point.of(10, 0.4))),
            new Series("random", true, List.of(Point.of(5, 0.1))));
  }

  @Test
  void aSweepHasALineForEachMetricAndListLength() {
    TreeMap<Double, List<ResultRow>> rows = new TreeMap<>();
    rows.put(20.0, List.of(row("pmf", 1, "precision", 5, 0.4), row("pmf", 2, "precision", 5, 0.6)));
    rows.put(10.0, List.of(row("pmf", 1, "precision", 5, 0.3), row("pmf", 1, "recall", 5, 0.2)));
    ChartData data =
        ResultCharts.sweep("factors", rows, List.of("precision", "recall"), List.of(5));
    assertThat(data.series())
        .extracting(Series::name)
        .containsExactly("precision@5 (1 to 2 of 2)", "recall@5 (1 of 2)");
    assertThat(data.series().get(0).points()).extracting(Point::x).containsExactly(10.0, 20.0);
    assertThat(data.series().get(0).points().get(1).y()).isCloseTo(0.5, within(1e-12));
    assertThat(data.series().get(0).points().get(1).hasInterval()).isTrue();
    assertThat(data.series().get(1).points()).containsExactly(Point.of(10, 0.2));
  }

  @Test
  void aSweepOverTwoModelsIsRefused() {
    TreeMap<Double, List<ResultRow>> rows = new TreeMap<>();
    rows.put(10.0, List.of(row("pmf", 1, "recall", 5, 0.3), row("ease", 1, "recall", 5, 0.2)));
    assertThatThrownBy(() -> ResultCharts.sweep("factors", rows, List.of("recall"), List.of(5)))
        .hasMessageContaining("pmf, demo")
        .hasMessageContaining("ease, demo");
  }

  @Test
  void theMeanOfSeedsAveragesEachStep() {
    Series mean =
        Series.meanOf(
            "reward",
            List.of(
                Series.of("1", List.of(Point.of(0, 1), Point.of(10, 0.2))),
                Series.of("2", List.of(Point.of(10, 0.4)))));
    assertThat(mean.points().get(0)).isEqualTo(Point.of(0, 1));
    assertThat(mean.points().get(1).y()).isCloseTo(0.3, within(1e-12));
    // deviation 0.1414214, t(0.975; 1) = 12.7062047: 12.7062047 * 0.1414214 / sqrt(2) = 1.2706205
    assertThat(mean.points().get(1).halfInterval()).isCloseTo(1.2706205, within(1e-6));
  }

  private static ResultRow row(String model, long seed, String metric, int length, double value) {
    return new ResultRow(
        "demo", model, "offline", "rated-only", "split", seed, metric, length, value, 9);
  }
}
