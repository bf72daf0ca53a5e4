package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics without a list stand beside those with one, in a column of their own. */
class ListlessMetricTest {
  private static final List<ResultRow> ROWS =
      List.of(
          row("pmf", "recall", 5, 0.25),
          row("pmf", "recall", 10, 0.5),
          row("pmf", "rmse", 0, 0.874),
          row("bias", "recall", 5, 0.2),
          row("bias", "recall", 10, 0.4),
          row("bias", "rmse", 0, 0.910));

  private static final TableOptions OPTIONS =
      TableOptions.standard().withMetrics(List.of("recall", "rmse"));

  private static ResultRow row(String model, String metric, int length, double value) {
    return new ResultRow(
        "demo", model, "offline", "rated-only", "user-random-0.7", 1, metric, length, value, 90);
  }

  private static String render(TableFormat format) {
    return format.render(ResultTables.of(ROWS, OPTIONS));
  }

  @Test
  void textShowsOneColumnAndTheLowestErrorAsBest() {
    assertThat(render(TableFormat.TEXT))
        .contains("model     L=5     L=10 \n".stripTrailing())
        .contains("model   value\n  bias   0.9100\n  pmf    0.8740*\n");
  }

  @Test
  void markdownShowsOneColumn() {
    assertThat(render(TableFormat.MARKDOWN))
        .contains("| model | L=5 | L=10 |\n")
        .contains("| model | value |\n|---|---:|\n| bias | 0.9100 |\n| pmf | **0.8740** |\n");
  }

  @Test
  void csvNamesTheListLengthZero() {
    assertThat(render(TableFormat.CSV)).contains("user-random-0.7,rmse,0,0.874,");
  }
}
