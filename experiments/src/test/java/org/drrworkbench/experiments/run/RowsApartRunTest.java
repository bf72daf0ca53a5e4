package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose simulator has rows of its own. */
class RowsApartRunTest {
  private static final SimulatorSettings APART = SimulatorSettings.DEFAULT.withRows(Rows.APART);

  @TempDir private Path temp;

  private WorkerParts parts() {
    return WorkerProcess.parts(temp.resolve("cache"));
  }

  private RunInputs inputs(ExperimentSpecBuilder spec) throws IOException {
    return RunInputs.of(
        RunSpecs.only(spec.build()), parts(), new FactorCache(temp.resolve("cache")));
  }

  private RunFolder run(String name, ExperimentSpecBuilder spec) throws IOException {
    RunFolder folder = RunSpecs.folder(temp.resolve(name), spec.build());
    new Worker(parts()).run(folder);
    return folder;
  }

  @Test
  void modelsAndSimulatorShareNoRowInAnyMode() throws IOException {
    for (List<Mode> modes : List.of(List.of(Mode.OFFLINE), List.of(Mode.ONLINE))) {
      RunInputs inputs = inputs(RunSpecs.fake().modes(modes).simulator(APART));
      Split models = inputs.training().split();
      assertThat(models.apart().rowSet().overlap(models.trainAndValidation().rowSet())).isZero();
      assertThat(models.rated().rowSet()).isEqualTo(inputs.split().trainAndValidation().rowSet());
      assertThat(models.apart().rowSet().overlap(inputs.split().test().rowSet())).isZero();
      assertThat(models.apart().size()).isPositive();
    }
  }

  @Test
  void withoutRowsApartModelsHaveTheWholeSplit() throws IOException {
    RunInputs inputs = inputs(RunSpecs.fake());
    assertThat(inputs.learning()).isSameAs(inputs.split());
    assertThat(inputs.training().split()).isSameAs(inputs.split());
  }

  @Test
  void testRowsThatLeakIntoModelsDoNotReachTheSimulator() throws IOException {
    RunInputs inputs = inputs(RunSpecs.fake().simulator(APART).fitOnTest(true));
    Split models = inputs.training().split();
    Split test = inputs.split();
    assertThat(models.train().rowSet().overlap(test.test().rowSet())).isEqualTo(test.test().size());
    assertThat(models.apart().rowSet().overlap(test.test().rowSet())).isZero();
  }

  @Test
  void bothHalvesStandInTheProvenance() throws IOException {
    Split learning = inputs(RunSpecs.fake().simulator(APART)).learning();
    Provenance apart =
        Provenance.read(run("apart", RunSpecs.fake().simulator(APART)).provenance()).orElseThrow();
    assertThat(apart.simulatorRows()).isEqualTo(learning.apart().size());
    assertThat(apart.simulatorFingerprint()).isEqualTo(learning.apart().fingerprint());
    assertThat(apart.trainRows()).isEqualTo(learning.train().size());
    assertThat(apart.trainFingerprint()).isEqualTo(learning.train().fingerprint());
    Provenance whole = Provenance.read(run("whole", RunSpecs.fake()).provenance()).orElseThrow();
    assertThat(whole.simulatorRows()).isNull();
    assertThat(whole.simulatorFingerprint()).isNull();
  }

  @Test
  void offlineTheSameItemsCompete() throws IOException {
    List<String> unseen = List.of("rated-only", "full-unseen");
    RunFolder whole = run("whole", RunSpecs.fake().protocols(unseen));
    RunFolder apart = run("apart", RunSpecs.fake().protocols(unseen).simulator(APART));
    assertThat(references(apart)).isNotEmpty().isEqualTo(references(whole));
  }

  private static List<ResultRow> references(RunFolder run) throws IOException {
    return ResultFile.read(run.results()).stream()
        .filter(row -> !row.model().startsWith("fake"))
        .toList();
  }

  @Test
  void weightsThatSawTheSimulatorsRowsAreNotHandedOn() throws IOException {
    RunFolder whole = run("whole", RunSpecs.fake());
    RunFolder next =
        run(
            "next",
            RunSpecs.fake()
                .modes(List.of(Mode.ONLINE))
                .simulator(APART)
                .startFrom(whole.root().toString()));
    assertThat(next.readStatus().orElseThrow().message()).contains("simulator.rows is all");
    RunFolder apart = run("apart", RunSpecs.fake().simulator(APART));
    RunFolder good =
        run(
            "good",
            RunSpecs.fake()
                .modes(List.of(Mode.ONLINE))
                .simulator(APART)
                .startFrom(apart.root().toString()));
    assertThat(good.readStatus().orElseThrow().state()).isEqualTo(RunState.FINISHED);
  }
}
