package org.drrworkbench.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.data.PositiveRule;
import org.junit.jupiter.api.Test;

class ResultTablesTest {
  private static final TableOptions RECALL =
      TableOptions.standard().withMetrics(List.of("recall")).withRelevance(PositiveRule.from(4));

  /** Two models and the references at two list lengths, one seed. */
  private static List<ResultRow> oneSeed() {
    return List.of(
        row("random", 1, 5, 0.1),
        row("oracle", 1, 5, 0.9),
        row("pmf", 1, 5, 0.25),
        row("ease", 1, 5, 0.31),
        row("pmf", 1, 10, 0.5),
        row("ease", 1, 10, 0.4),
        row("random", 1, 10, 0.2),
        row("oracle", 1, 10, 1));
  }

  @Test
  void textIsAlignedWithTheBestMarkedAndReferencesLast() {
    assertThat(TableFormat.TEXT.render(ResultTables.of(oneSeed(), RECALL)))
        .isEqualTo(
            """
            demo, offline, rated-only
              Candidates: the user's test items.
              Positive: rating 4.0 or more.
              Split: user-random-0.7; seed 1.
              * = best model of its column.

            recall = hits / positives (users: 90)
              model             L=5     L=10
              ease           0.3100*  0.4000
              pmf            0.2500   0.5000*
              ------------------------------
              random (ref.)  0.1000   0.2000
              oracle (ref.)  0.9000   1.0000
            """);
  }

  @Test
  void modelsComeInTheOrderAskedFor() {
    List<ResultTable> tables =
        ResultTables.of(oneSeed(), RECALL.withModels(List.of("oracle", "pmf")));
    assertThat(tables.get(0).blocks().get(0).lines())
        .extracting(ResultTable.Line::model)
        .containsExactly("pmf", "ease", "random", "oracle");
  }

  @Test
  void foldsStandInOneTableWithTheirMean() {
    List<ResultRow> rows =
        List.of(fold(1, 0.1), fold(2, 0.3), fold(3, 0.2)); // mean 0.2, as of three seeds
    List<ResultTable> tables = ResultTables.of(rows, RECALL);
    assertThat(tables).hasSize(1);
    assertThat(tables.get(0).splitInWords()).isEqualTo("kfold-3 (folds 1, 2, 3)");
    assertThat(TableFormat.TEXT.render(tables))
        .contains("t-interval over seeds and folds")
        .contains("pmf    0.2000\u00b10.2484\n");
    assertThat(ResultTables.of(rows.subList(1, 2), RECALL).get(0).splitInWords())
        .isEqualTo("kfold-3-fold2");
  }

  private static ResultRow fold(int fold, double value) {
    return fold("pmf", fold, value);
  }

  private static ResultRow fold(String model, int fold, double value) {
    ResultRow row = row(model, 1, 5, value);
    return new ResultRow(
        row.dataset(),
        row.model(),
        row.mode(),
        row.protocol(),
        "kfold-3-fold" + fold,
        row.seed(),
        row.metric(),
        row.listLength(),
        row.value(),
        row.users());
  }

  @Test
  void severalSeedsGiveMeanAndInterval() {
    List<ResultRow> rows =
        List.of(row("pmf", 1, 5, 0.1), row("pmf", 2, 5, 0.3), row("pmf", 3, 5, 0.2));
    // mean 0.2, half interval 0.2484 (SeedGroupTest); a lone model is not marked best
    assertThat(TableFormat.TEXT.render(ResultTables.of(rows, RECALL)))
        .contains("seeds 1, 2, 3.")
        .contains("95 % t-interval over seeds")
        .contains("pmf    0.2000\u00b10.2484\n")
        .doesNotContain("*");
  }

  @Test
  void onlyLinesOverTheSameSeedsCompareAndTheOthersSaySo() {
    // pmf: 0.9 of seed 2 alone; ease and slim: means 0.3 and 0.2 of both seeds.
    List<ResultRow> rows =
        List.of(
            row("pmf", 2, 5, 0.9),
            row("ease", 1, 5, 0.2),
            row("ease", 2, 5, 0.4),
            row("slim", 1, 5, 0.2),
            row("slim", 2, 5, 0.2),
            row("random", 1, 5, 0.1));
    List<ResultTable> tables = ResultTables.of(rows, RECALL);
    List<ResultTable.Line> lines = tables.get(0).blocks().get(0).lines();
    assertThat(lines)
        .extracting(line -> line.model() + " " + line.cells().get(0).best())
        .containsExactly("ease true", "pmf false", "slim false", "random false");
    assertThat(lines)
        .extracting(line -> line.cells().get(0).coverage())
        .containsExactly("", "1 of 2", "", "1 of 2");
    assertThat(TableFormat.TEXT.render(tables))
        .contains("Figures marked \"n of m\" rest on fewer seeds than others")
        .contains("0.9000 (1 of 2)");
    assertThat(TableFormat.LATEX.render(tables)).contains("pmf & $0.9000$ (1 of 2) \\\\");
    assertThat(TableFormat.MARKDOWN.render(tables)).contains("| pmf | 0.9000 (1 of 2) |");
    assertThat(TableFormat.CSV.render(tables))
        .contains(",recall,5,0.9,,,1,90,false,false,1,2,false\n");
    assertThat(TableFormat.JSON.render(tables)).contains("\"allRuns\" : 2");
  }

  @Test
  void aSeedOfAnotherFoldIsNotTheSameRun() {
    // Both have two figures, but of different folds: nothing compares.
    List<ResultRow> rows =
        List.of(
            fold("pmf", 1, 0.1), fold("pmf", 2, 0.3), fold("ease", 2, 0.5), fold("ease", 3, 0.7));
    ResultTable table = ResultTables.of(rows, RECALL).get(0);
    assertThat(table.folds()).containsExactly(1, 2, 3);
    assertThat(table.blocks().get(0).lines())
        .allSatisfy(
            line ->
                assertThat(line.cells().get(0))
                    .extracting(ResultTable.Cell::coverage, ResultTable.Cell::best)
                    .containsExactly("2 of 3", false));
    assertThat(table.card()).last().asString().contains("fewer seeds and folds than others");
  }

  @Test
  void aSplitWhoseNameEndsInABracketHasNoFolds() {
    List<ResultRow> rows = List.of(split("by hand (old)", 1, 0.1), split("by hand (old)", 2, 0.3));
    assertThat(ResultTables.of(rows, RECALL).get(0).card())
        .contains("Figures: mean \u00b1 half of the 95 % t-interval over seeds.");
  }

  private static ResultRow split(String split, long seed, double value) {
    return new ResultRow(
        "demo", "pmf", "offline", "rated-only", split, seed, "recall", 5, value, 9);
  }

  @Test
  void equalBestsAreAllMarked() {
    List<ResultRow> rows = List.of(row("pmf", 1, 5, 0.5), row("ease", 1, 5, 0.5));
    assertThat(ResultTables.of(rows, RECALL).get(0).blocks().get(0).lines())
        .allSatisfy(
            line ->
                assertThat(line.cells())
                    .singleElement()
                    .extracting(cell -> cell.best())
                    .isEqualTo(true));
  }

  @Test
  void eachModeProtocolSplitAndDataSetHasItsOwnTable() {
    List<ResultRow> rows = new ArrayList<>(oneSeed());
    rows.add(row("demo", "online", "rated-only", "user-random-0.7"));
    rows.add(row("demo", "offline", "full-unseen", "user-random-0.7"));
    rows.add(row("demo", "offline", "rated-only", "user-temporal-0.7"));
    rows.add(row("jester-1", "offline", "made-elsewhere", "user-random-0.7"));
    assertThat(ResultTables.of(rows, RECALL))
        .extracting(ResultTable::title)
        .containsExactly(
            "demo, offline, rated-only",
            "demo, online, rated-only",
            "demo, offline, full-unseen",
            "demo, offline, rated-only",
            "jester-1, offline, made-elsewhere");
  }

  @Test
  void aMissingFigureLeavesAGap() {
    List<ResultRow> rows = List.of(row("pmf", 1, 5, 0.5), row("ease", 1, 10, Double.NaN));
    assertThat(TableFormat.TEXT.render(ResultTables.of(rows, RECALL)))
        .contains("ease        -        -\n")
        .contains("pmf    0.5000        -\n");
    assertThat(TableFormat.LATEX.render(ResultTables.of(rows, RECALL)))
        .contains("ease &  & -- \\\\")
        .contains("pmf & $0.5000$ &  \\\\");
  }

  @Test
  void manyColumnsGoOnBelowWithinAHundredCharacters() {
    List<ResultRow> rows = new ArrayList<>();
    for (int length = 5; length <= 60; length += 5) {
      for (int seed = 1; seed <= 2; seed++) {
        rows.add(row("a-model-with-a-long-name", seed, length, 0.1 * seed));
        rows.add(row("oracle", seed, length, 1));
      }
    }
    String text = TableFormat.TEXT.render(ResultTables.of(rows, RECALL));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(100));
    assertThat(text).contains("L=5 ").contains("L=60");
  }

  @Test
  void latexIsBooktabsWithSpecialCharactersEscaped() {
    List<ResultRow> rows =
        List.of(
            new ResultRow(
                "given:my_train&co.csv",
                "pmf",
                "online",
                "rated-only",
                "given",
                1,
                "reward",
                5,
                -0.25,
                9),
            new ResultRow(
                "given:my_train&co.csv",
                "ease",
                "online",
                "rated-only",
                "given",
                1,
                "reward",
                5,
                -0.5,
                9));
    assertThat(TableFormat.LATEX.render(ResultTables.of(rows, TableOptions.standard())))
        .isEqualTo(
            """
            % Needs \\usepackage{booktabs} and UTF-8 input.
            \\begin{table}
              \\centering
              \\caption{given:my\\_train\\&co.csv, online, rated-only. Candidates: the user's test \
            items. Split: given; seed 1.}
              \\begin{tabular}{lr}
                \\toprule
                model & $L=5$ \\\\
                \\midrule
                \\multicolumn{2}{l}{reward (users: 9)} \\\\
                ease & $-0.5000$ \\\\
                pmf & $\\mathbf{-0.2500}$ \\\\
                \\bottomrule
              \\end{tabular}
            \\end{table}
            """);
  }

  @Test
  void markdownHasBoldBestsAndItalicReferences() {
    assertThat(TableFormat.MARKDOWN.render(ResultTables.of(oneSeed(), RECALL)))
        .contains("| model | L=5 | L=10 |\n|---|---:|---:|\n")
        .contains("| ease | **0.3100** | 0.4000 |\n")
        .contains("| *oracle (reference)* | *0.9000* | *1.0000* |\n");
  }

  @Test
  void csvAndJsonKeepEveryDigit() throws IOException {
    List<ResultRow> rows = List.of(row("pmf", 1, 5, 0.1 + 0.2), row("random", 1, 5, 0.1));
    List<ResultTable> tables = ResultTables.of(rows, RECALL);
    assertThat(TableFormat.CSV.render(tables))
        .isEqualTo(
            """
            dataset,model,mode,protocol,split,metric,list_length,mean,deviation,half_interval,\
            seeds,users,reference,best,runs,all_runs,leaky
            demo,pmf,offline,rated-only,user-random-0.7,recall,5,0.30000000000000004,,,1,90,false,\
            false,1,1,false
            demo,random,offline,rated-only,user-random-0.7,recall,5,0.1,,,1,90,true,false,1,1,false
            """);
    JsonNode json = new ObjectMapper().readTree(TableFormat.JSON.render(tables));
    JsonNode figure = json.get(0).get("metrics").get(0).get("figures").get(0);
    assertThat(figure.get("mean").doubleValue()).isEqualTo(0.1 + 0.2);
    assertThat(figure.get("halfInterval").isNull()).isTrue();
    assertThat(figure.get("listLength").intValue()).isEqualTo(5);
  }

  @Test
  void anUnknownFormatIsAnsweredWithTheKnownOnes() {
    assertThat(TableFormat.of("latex")).isEqualTo(TableFormat.LATEX);
    assertThatThrownBy(() -> TableFormat.of("word"))
        .hasMessageContaining("'word'")
        .hasMessageContaining("text, csv, latex, markdown, json");
  }

  private static ResultRow row(String model, long seed, int listLength, double value) {
    return new ResultRow(
        "demo",
        model,
        "offline",
        "rated-only",
        "user-random-0.7",
        seed,
        "recall",
        listLength,
        value,
        90);
  }

  private static ResultRow row(String dataset, String mode, String protocol, String split) {
    return new ResultRow(dataset, "pmf", mode, protocol, split, 1, "recall", 5, 0.5, 90);
  }
}
