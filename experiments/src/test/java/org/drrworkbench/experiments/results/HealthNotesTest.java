package org.drrworkbench.experiments.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.compare.ResultTable;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthNotesTest {
  @TempDir Path runs = Path.of("");

  @Test
  void oneRunIsNamedByItsSeed() throws IOException {
    FinishedRuns one = new FinishedRuns(List.of(run(4, 0.9), model("pmf", 4)));
    assertThat(one.health())
        .singleElement()
        .asString()
        .startsWith("drr-gru seed 4: ")
        .contains("90 %");
  }

  @Test
  void runsOfOneModelShareALineForEachRule() throws IOException {
    FinishedRuns three = new FinishedRuns(List.of(run(1, 0.1), run(2, 0.8), run(3, 0.9)));
    assertThat(three.health())
        .singleElement()
        .asString()
        .startsWith("drr-gru, 2 of 3 runs; seed 2: ")
        .contains("80 %");
  }

  @Test
  void modelsThatDifferHaveLinesOfTheirOwn() throws IOException {
    FinishedRun wide = run(SomeRuns.spec("drr-gru", 1, SomeRuns.with("hiddenSize", "64")), 0.9);
    FinishedRun narrow = run(SomeRuns.spec("drr-gru", 1, SomeRuns.with("hiddenSize", "32")), 0.7);
    assertThat(new FinishedRuns(List.of(wide, narrow)).health())
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).startsWith("drr-gru (hiddenSize 64) seed 1: "));
  }

  @Test
  void healthyRunsHaveNoLine() throws IOException {
    assertThat(new FinishedRuns(List.of(run(1, 0.1), run(2, 0.2))).health()).isEmpty();
  }

  @Test
  void aTableSaysWhatIsWrongWithItsOwnModels() throws IOException {
    FinishedRun demo = run(SomeRuns.spec("drr-gru", 1, spec -> spec), 0.9);
    FinishedRun other =
        run(SomeRuns.spec("drr-ave", 1, spec -> spec.data(DataSpec.of("movielens-1m", null))), 0.8);
    FinishedRuns both = new FinishedRuns(List.of(demo, other));
    List<ResultTable> tables = both.withWarnings(both.tables(TableOptions.standard()));
    assertThat(tables).extracting(ResultTable::dataset).containsExactly("demo", "movielens-1m");
    assertThat(tables.get(0).warnings()).singleElement().asString().startsWith("drr-gru seed 1: ");
    assertThat(tables.get(1).warnings()).singleElement().asString().startsWith("drr-ave seed 1: ");
    assertThat(TableFormat.JSON.render(tables)).contains("\"warnings\" : [ \"drr-gru seed 1: ");
  }

  private FinishedRun run(long seed, double saturation) throws IOException {
    return run(SomeRuns.spec("drr-gru", seed, spec -> spec), saturation);
  }

  private FinishedRun run(RunSpec spec, double saturation) throws IOException {
    RunFolder folder = new RunFolder(Files.createDirectories(runs.resolve(spec.name())));
    try (MetricLog log = new MetricLog(folder.metrics())) {
      log.write(new MetricLine(100, 1, Map.of("train/actionSaturation", saturation)));
    }
    return new FinishedRun(
        folder, spec, List.of(SomeRuns.row(spec, spec.model(), Mode.OFFLINE, 0.5)), null);
  }

  private static FinishedRun model(String model, long seed) {
    return SomeRuns.run(SomeRuns.spec(model, seed, spec -> spec), 0.5, 0.9);
  }
}
