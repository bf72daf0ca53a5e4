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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinishedRunsTest {
  @TempDir private Path temp;

  /** Mean precision by the names of the lines of the only table, in their order. */
  private static Map<String, Double> means(FinishedRun... runs) {
    List<ResultTable> tables = new FinishedRuns(List.of(runs)).tables(TableOptions.standard());
    assertThat(tables).hasSize(1);
    Map<String, Double> means = new LinkedHashMap<>();
    tables
        .get(0)
        .blocks()
        .get(0)
        .lines()
        .forEach(line -> means.put(line.model(), line.cells().get(0).group().mean()));
    return means;
  }

  @Test
  void seedsOfOneSpecAreOneLineUnderTheBareName() {
    assertThat(
            means(
                run(spec("pmf", 1, UnaryOperator.identity()), 0.25, 1),
                run(spec("pmf", 2, spec -> spec.logEvery(7).checkpointSeconds(9)), 0.75, 1)))
        .containsExactly(Map.entry("pmf", 0.5), Map.entry("oracle", 1.0));
  }

  @Test
  void runsThatDifferAreNeverAveragedAndNeitherRefusedButNamedByWhatDiffers() {
    assertThat(
            means(
                run(spec("drr-gru", 1, with("embeddingSize", "100", "l2", "0.1")), 0.5, 1),
                run(spec("drr-gru", 2, with("embeddingSize", "50", "l2", "0.1")), 0.25, 1),
                run(spec("drr-gru", 1, with("embeddingSize", "50", "l2", "0.1")), 0.75, 1),
                run(spec("pmf", 1, with("l2", "0.1")), 0.125, 1)))
        .containsExactly(
            Map.entry("drr-gru (embeddingSize 50)", 0.5),
            Map.entry("drr-gru (embeddingSize 100)", 0.5),
            Map.entry("pmf", 0.125),
            Map.entry("oracle", 1.0));
  }

  @Test
  void everyFieldThatChangesFiguresIsNamed() {
    Map<UnaryOperator<ExperimentSpecBuilder>, String> names =
        Map.of(
            spec -> spec.gradientSteps(77),
            "pmf (gradientSteps 77)",
            spec -> spec.positiveThreshold(3.5),
            "pmf (positiveThreshold 3.5)",
            spec -> spec.simulator(new SimulatorSettings(7, 8, 5)),
            "pmf (simulator.factors 7)",
            spec -> spec.data(DataSpec.of("demo", "/elsewhere")),
            "pmf (data.path /elsewhere)",
            spec -> spec.device("cpu"),
            "pmf (device cpu)",
            with("l2", "0.5"),
            "pmf (l2 0.5)");
    names.forEach(
        (change, name) -> {
          // Equal seeds would be refused, other ones averaged, if nothing told the runs apart.
          for (long seed = 1; seed <= 2; seed++) {
            assertThat(
                    means(
                        run(spec("pmf", 1, UnaryOperator.identity()), 0.25, 1),
                        run(spec("pmf", seed, change), 0.75, 1)))
                .as(name)
                .containsEntry(name, 0.75)
                .containsValue(0.25);
          }
        });
  }

  @Test
  void runsThatDifferAreNotAveragedOverFoldsEither() {
    assertThat(means(fold(1, "0.1", 0.25), fold(2, "0.5", 0.75)))
        .containsExactly(Map.entry("pmf (l2 0.1)", 0.25), Map.entry("pmf (l2 0.5)", 0.75));
    assertThat(means(fold(1, "0.1", 0.25), fold(2, "0.1", 0.75)))
        .containsExactly(Map.entry("pmf", 0.5));
  }

  private static FinishedRun fold(int fold, String l2, double precision) {
    SplitSpec folds = SplitSpec.userRandom().withKind(SplitKind.KFOLD).withFold(fold);
    RunSpec spec = spec("pmf", 1, with("l2", l2).andThen(s -> s.split(folds))::apply);
    ResultRow row = row(spec, "pmf", Mode.OFFLINE, precision);
    return run(
        spec,
        new ResultRow(
            row.dataset(),
            row.model(),
            row.mode(),
            row.protocol(),
            "kfold-5-fold" + fold,
            row.seed(),
            row.metric(),
            row.listLength(),
            row.value(),
            row.users()));
  }

  @Test
  void referencesAreNamedByWhatTheyDependOnAndStayReferences() {
    FinishedRun low = run(spec("pmf", 1, spec -> spec.positiveThreshold(3.0)), 0.5, 0.875);
    FinishedRun high = run(spec("ease", 1, spec -> spec.positiveThreshold(4.0)), 0.5, 0.75);
    assertThat(means(low, high))
        .containsEntry("oracle (positiveThreshold 3.0)", 0.875)
        .containsEntry("oracle (positiveThreshold 4.0)", 0.75)
        .containsKeys("pmf", "ease");
    assertThat(new FinishedRuns(List.of(low, high)).tables(TableOptions.standard()).get(0))
        .extracting(table -> table.blocks().get(0).lines())
        .satisfies(
            lines ->
                assertThat(lines)
                    .extracting(ResultTable.Line::reference)
                    .containsExactly(false, false, true, true));
  }

  @Test
  void referencesInSessionsDependOnTheHistoryThatIsShown() {
    RunSpec ten = spec("drr-gru", 1, with("historyLength", "10"));
    RunSpec five = spec("drr-gru", 1, with("historyLength", "5"));
    RunSpec none = spec("pmf", 1, UnaryOperator.identity());
    List<ResultRow> rows =
        new FinishedRuns(
                List.of(
                    run(
                        ten,
                        row(ten, "drr-gru", Mode.ONLINE, 0.5),
                        row(ten, "oracle", Mode.ONLINE, 0.9)),
                    run(
                        five,
                        row(five, "drr-gru", Mode.ONLINE, 0.4),
                        row(five, "oracle", Mode.ONLINE, 0.8)),
                    run(
                        none,
                        row(none, "pmf", Mode.ONLINE, 0.3),
                        row(none, "oracle", Mode.ONLINE, 0.9))))
            .rows();
    assertThat(rows)
        .extracting(ResultRow::model)
        .containsExactly(
            "drr-gru (historyLength 10)",
            "drr-gru (historyLength 5)",
            "pmf",
            "oracle (historyLength 10)",
            "oracle (historyLength 5)",
            "oracle (historyLength 10)");
  }

  @Test
  void aModelThatWasRunItselfReplacesTheReferencesBesideOthers() {
    RunSpec own = spec("popularity", 1, UnaryOperator.identity());
    RunSpec other = spec("drr-gru", 1, UnaryOperator.identity());
    RunSpec elsewhere = spec("drr-gru", 1, spec -> spec.positiveThreshold(4.0));
    FinishedRuns runs =
        new FinishedRuns(
            List.of(
                run(own, row(own, "popularity", Mode.OFFLINE, 0.5)),
                run(
                    other,
                    row(other, "drr-gru", Mode.OFFLINE, 0.7),
                    row(other, "popularity", Mode.OFFLINE, 0.4)),
                run(
                    elsewhere,
                    row(elsewhere, "drr-gru", Mode.OFFLINE, 0.7),
                    row(elsewhere, "popularity", Mode.OFFLINE, 0.3))));
    assertThat(runs.rows())
        .filteredOn(row -> row.model().startsWith("popularity"))
        .extracting(row -> row.model() + " " + row.value())
        .containsExactly(
            "popularity (positiveThreshold default) 0.5", "popularity (positiveThreshold 4.0) 0.3");
  }

  @Test
  void runsOnOtherDataStandInTablesOfTheirOwnAndNeedNoNames() {
    RunSpec demo = spec("pmf", 1, UnaryOperator.identity());
    RunSpec mine = spec("pmf", 1, spec -> spec.data(DataSpec.of("mine", "/m.csv")));
    List<ResultTable> tables =
        new FinishedRuns(List.of(run(demo, 0.25, 1), run(mine, 0.75, 1)))
            .tables(TableOptions.standard());
    assertThat(tables).extracting(ResultTable::dataset).containsExactly("demo", "mine");
    assertThat(tables)
        .allSatisfy(
            table -> assertThat(table.blocks().get(0).lines().get(0).model()).isEqualTo("pmf"));
  }

  @Test
  void seedsThatStartFromTheRunsOfTheirSeedsAreOneGroup() {
    UnaryOperator<ExperimentSpecBuilder> online = spec -> spec.modes(List.of(Mode.ONLINE));
    RunSpec one = spec("drr-gru", 1, online.andThen(s -> s.startFrom("/r/a-seed1"))::apply);
    RunSpec two = spec("drr-gru", 2, online.andThen(s -> s.startFrom("/r/a-seed2"))::apply);
    assertThat(
            means(
                run(one, row(one, "drr-gru", Mode.ONLINE, 0.25)),
                run(two, row(two, "drr-gru", Mode.ONLINE, 0.75))))
        .containsExactly(Map.entry("drr-gru", 0.5));
  }

  @Test
  void oneSpecWithTwoFiguresIsRefused() {
    FinishedRun first = run(spec("pmf", 1, UnaryOperator.identity()), 0.25, 1);
    FinishedRun second =
        new FinishedRun(
            new RunFolder(Path.of("runs/other/pmf")),
            first.spec(),
            List.of(row(first.spec(), "pmf", Mode.OFFLINE, 0.5)),
            null);
    FinishedRuns runs = new FinishedRuns(List.of(first, second));
    assertThatThrownBy(() -> runs.tables(TableOptions.standard()))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("0.25 and 0.5");
  }

  private static FinishedRun made(String model, String path, String content) {
    RunSpec spec = spec(model, 1, s -> s.data(DataSpec.of("mine", path)));
    return new FinishedRun(
        new RunFolder(Path.of("runs", "trial", spec.name())),
        spec,
        List.of(row(spec, model, Mode.OFFLINE, 0.5)),
        content);
  }

  @Test
  void runsOfDifferentRatingsUnderOneNameAreRefused() {
    FinishedRun old = made("pmf", "/m.csv", "aa");
    assertThatThrownBy(() -> new FinishedRuns(List.of(old, made("ease", "/m.csv", "bb"))))
        .isInstanceOf(DataException.class)
        .hasMessageContaining(old.folder().root().toString())
        .hasMessageContaining("different ratings under the name mine");
    assertThatThrownBy(() -> new FinishedRuns(List.of(old, made("ease", "/elsewhere/m.csv", "bb"))))
        .isInstanceOf(DataException.class);
    assertThat(new FinishedRuns(List.of(old, made("ease", "/copy/m.csv", "aa"))).runs()).hasSize(2);
  }

  private RunFolder written(RunSpec spec, ResultRow... rows) throws IOException {
    RunFolder folder =
        new RunFolder(Files.createDirectories(temp.resolve("runs/trial").resolve(spec.name())));
    Files.writeString(folder.spec(), SpecJson.text(spec));
    if (rows.length > 0) {
      Files.writeString(folder.results(), ResultFile.format(List.of(rows)));
    }
    return folder;
  }

  @Test
  void runsWhoseOnlinePartIsStillToComeAreUnfinished() throws IOException {
    RunSpec both = spec("drr-gru", 1, spec -> spec.modes(List.of(Mode.OFFLINE, Mode.ONLINE)));
    RunFolder half = written(both, row(both, "drr-gru", Mode.OFFLINE, 0.5));
    assertThat(FinishedRuns.of(List.of(half)).runs()).isEmpty();
    assertThatThrownBy(() -> FinishedRuns.in(temp.resolve("runs")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("holds no finished run");

    RunFolder whole =
        written(
            both, row(both, "drr-gru", Mode.OFFLINE, 0.5), row(both, "drr-gru", Mode.ONLINE, 0.5));
    assertThat(FinishedRuns.of(List.of(whole)).runs()).hasSize(1);
  }

  @Test
  void finishedRunsAreFoundBelowAnyOfTheFolders() throws IOException {
    RunSpec done = spec("pmf", 1, UnaryOperator.identity());
    RunFolder folder = written(done, row(done, "pmf", Mode.OFFLINE, 0.5));
    written(spec("pmf", 2, UnaryOperator.identity()));
    Path hidden = Files.createDirectories(temp.resolve("runs/.trial.7.tmp/pmf"));
    Files.copy(folder.spec(), hidden.resolve("spec.json"));
    Files.copy(folder.results(), hidden.resolve("results.csv"));
    for (Path path : List.of(temp.resolve("runs"), temp.resolve("runs/trial"), folder.root())) {
      FinishedRuns found = FinishedRuns.in(path);
      assertThat(found.runs()).extracting(FinishedRun::folder).containsExactly(folder);
      assertThat(found.and(FinishedRuns.in(temp.resolve("runs"))).runs()).hasSize(1);
    }
    assertThatThrownBy(() -> FinishedRuns.in(temp.resolve("none")))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("There is no folder");
    assertThat(FinishedRuns.of(List.of()).tables(TableOptions.standard())).isEmpty();
  }
}
