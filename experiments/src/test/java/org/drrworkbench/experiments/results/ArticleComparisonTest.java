package org.drrworkbench.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ArticleComparisonTest {
  private static final Comparisons ARTICLE = new Comparisons(true, false, null);

  private static RunSpec spec(String model, UnaryOperator<ExperimentSpecBuilder> change) {
    return SomeRuns.spec(
        model, 1, spec -> change.apply(spec.data(DataSpec.of("movielens-1m", null))));
  }

  /** A run with one figure at L = 20 and random and oracle beside it. */
  private static FinishedRun run(RunSpec spec, String model, Mode mode, String metric, double own) {
    List<ResultRow> rows = new ArrayList<>();
    rows.add(SomeRuns.row(spec, model, mode, metric, 20, own));
    rows.add(SomeRuns.row(spec, "random", mode, metric, 20, 0.62));
    rows.add(SomeRuns.row(spec, "oracle", mode, metric, 20, 0.82));
    return SomeRuns.run(spec, rows.toArray(ResultRow[]::new));
  }

  private static List<ResultTable> tables(FinishedRun... runs) {
    return new FinishedRuns(List.of(runs)).tables(FinishedRuns.asTheArticle(), ARTICLE);
  }

  private static FinishedRun drrGru(double precision) {
    RunSpec spec = spec("drr-gru", same -> same);
    return run(spec, "drr-gru", Mode.OFFLINE, "precision", precision);
  }

  @ParameterizedTest
  @EnumSource(TableFormat.class)
  void everyFormatShowsTheArticlesValueAndTheVerdict(TableFormat format) {
    // The article prints 0.6630; ours is 0.741.
    String text = format.render(tables(drrGru(0.741)));
    switch (format) {
      case TEXT -> assertThat(text).contains("    the article", "0.6630 above");
      case MARKDOWN -> assertThat(text).contains("| *the article* | 0.6630 above |");
      case LATEX -> assertThat(text).contains("\\quad\\textit{the article} & 0.6630 above");
      case CSV -> assertThat(text).contains(",article,article_table,verdict,", ",0.6630,IX,above,");
      case JSON -> assertThat(text).contains("\"verdict\" : \"above\"", "\"table\" : \"IX\"");
    }
  }

  @Test
  void thePositiveThresholdOfTheRunsDecidesWhetherTheyCompare() {
    RunSpec lenient = spec("drr-gru", spec -> spec.positiveThreshold(3.0));
    assertThat(
            TableFormat.TEXT.render(
                tables(run(lenient, "drr-gru", Mode.OFFLINE, "precision", 0.7))))
        .contains("0.6630 n/c [1]")
        .contains("[1] Not comparable because ratings above the middle of the scale are positive");
  }

  /** The article's own tables were made of filtered data, which stands in ours by a longer name. */
  @Test
  void preparedDataStandsBesideTheArticlesToo() {
    RunSpec spec =
        SomeRuns.spec(
            "drr-gru", 1, books -> books.data(DataSpec.of("book-crossing+k-core-10", null)));
    String text =
        TableFormat.TEXT.render(
            tables(
                SomeRuns.run(
                    spec, SomeRuns.row(spec, "drr-gru", Mode.OFFLINE, "precision", 20, 0.9))));
    assertThat(text)
        .contains("the article", "n/c [1]")
        .contains("the article's figures have the shape of the protocol rated-plus-100");
  }

  @Test
  void anAbsoluteRewardIsNotComparedLeastOfAllAboveTheSimulatorsCeiling() {
    // The article's 0.7385 stands beside an oracle of 0.82 here, and then beside one of 0.679.
    RunSpec spec = spec("drr-gru", same -> same.modes(List.of(Mode.ONLINE)));
    FinishedRun reachable = run(spec, "drr-gru", Mode.ONLINE, "reward", 0.7);
    assertThat(TableFormat.TEXT.render(tables(reachable)))
        .contains("0.7385 n/c", "an absolute reward is its simulator's");
    FinishedRun capped =
        SomeRuns.run(
            spec,
            SomeRuns.row(spec, "drr-gru", Mode.ONLINE, "reward", 20, 0.6),
            SomeRuns.row(spec, "oracle", Mode.ONLINE, "reward", 20, 0.679));
    assertThat(TableFormat.TEXT.render(tables(capped)))
        .contains("0.7385 n/c", "its value lies above the simulator's ceiling here, 0.6790");
  }

  @Test
  void aLeakyRowIsNotCompared() {
    RunSpec spec = spec("drr-gru", same -> same.fitOnTest(true));
    assertThat(
            TableFormat.TEXT.render(
                tables(run(spec, "drr-gru (leaky)", Mode.OFFLINE, "precision", 0.663))))
        .contains("! drr-gru (leaky)", "0.6630 n/c", "fitted on test rows");
  }

  @Test
  void theTallyCountsEachOfTheArticlesFiguresOnce() {
    assertThat(FinishedRuns.tally(tables(drrGru(0.66))).inWords())
        .isEqualTo("Of the article's 134 figures 1 stands beside one of ours: 1 reproduced.");
  }

  @Test
  void modelsThatTheArticleDoesNotHaveStandAlone() {
    RunSpec spec = spec("pmf", same -> same);
    List<ResultTable> tables = tables(run(spec, "pmf", Mode.OFFLINE, "precision", 0.74));
    assertThat(tables.get(0).has(cell -> cell.article() != null)).isFalse();
    assertThat(TableFormat.TEXT.render(tables)).doesNotContain("reproduced");
  }
}
