package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ResultCharts;
import org.drrworkbench.experiments.chart.Series;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeakyBrandTest {
  private static final String LEAKY = "pmf (leaky)";

  private static ResultRow row(String model, long seed, double value) {
    return new ResultRow(
        "demo", model, "offline", "rated-only", "user-random-0.7", seed, "recall", 5, value, 90);
  }

  private static ResultTable table() {
    List<ResultRow> rows =
        List.of(
            row(LEAKY, 1, 0.9),
            row(LEAKY, 2, 0.9),
            row("pmf", 1, 0.3),
            row("ease", 1, 0.2),
            row("random", 1, 0.1));
    return ResultTables.of(rows, TableOptions.standard().withMetrics(List.of("recall"))).get(0);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void everyFormatKeepsTheBrandAndSaysWhatItMeans(TableFormat format) {
    String text = format.render(List.of(table()));
    String brand =
        switch (format) {
          case TEXT -> "! pmf (leaky)";
          case LATEX -> "\\textcolor{red}{pmf (leaky)} & \\textcolor{red}{$0.9000";
          case MARKDOWN -> "| **!** pmf (leaky) | ~~0.9000";
          case CSV -> "demo,pmf (leaky),offline";
          case JSON -> "\"model\" : \"pmf (leaky)\"";
        };
    assertThat(text).contains(brand);
    switch (format) {
      case TEXT, LATEX, MARKDOWN -> assertThat(text).contains("fitted on the test rows too");
      case CSV -> assertThat(text).containsPattern("demo,pmf \\(leaky\\),.*,true\n");
      case JSON -> assertThat(text).contains("\"leaky\" : true");
    }
  }

  @Test
  void aResultsFileKeepsTheBrandThroughWritingAndMerging() {
    List<ResultRow> rows = List.of(row(LEAKY, 1, 0.9), row("pmf", 1, 0.3));
    assertThat(ResultFile.format(rows)).contains("demo,pmf (leaky),offline");
    assertThat(ResultFile.merge(rows)).hasSize(2);
  }

  @Test
  void chartLegendsKeepTheBrand() {
    for (ChartData chart :
        List.of(ResultCharts.bars(table(), "recall"), ResultCharts.lines(table(), "recall"))) {
      assertThat(chart.series()).extracting(Series::name).contains(LEAKY);
    }
  }

  @Test
  void whatIsLeakyIsNeverBestAndTakesNobodysPlace() {
    List<ResultTable.Line> lines = table().blocks().get(0).lines();
    assertThat(lines)
        .extracting(ResultTable.Line::model)
        .containsExactly("ease", "pmf", LEAKY, "random");
    // pmf's 0.3 is the best of the honest ones, though the leaky 0.9 is higher and has more seeds.
    assertThat(lines)
        .extracting(line -> line.model() + " " + line.cells().get(0).best())
        .containsExactly("ease false", "pmf true", "pmf (leaky) false", "random false");
    assertThat(lines).allMatch(line -> line.cells().get(0).complete());
  }

  @Test
  void theBrandStaysWhenWhatDiffersIsAdded() {
    String label = ModelLabel.of(LEAKY, Map.of("factors", "20"));
    assertThat(label).isEqualTo("pmf (leaky, factors 20)");
    assertThat(ModelLabel.isLeaky(label)).isTrue();
    assertThat(ModelLabel.id(label)).isEqualTo("pmf");
    assertThat(ModelLabel.isLeaky("pmf (leakyRate 3)")).isFalse();
    assertThat(ModelLabel.of("pmf", false)).isEqualTo("pmf");
  }
}
