package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.ItemMeanModel;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.drrworkbench.experiments.spec.TuningSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedRunTest {
  @TempDir private Path temp;

  private WorkerParts parts() {
    return WorkerProcess.parts(
        temp.resolve("cache"),
        new ModelCatalogue(List.of(new ItemMeanModel(), new PopularityModel())));
  }

  private RunFolder run(TuningSpec tuning) throws IOException {
    RunFolder folder =
        new RunFolder(Files.createDirectories(temp.resolve("run" + tuning.method())));
    ExperimentSpec spec = RunSpecs.fake().models(List.of("item-mean")).tuning(tuning).build();
    RunSpec run = new ExperimentExpansion(parts().models()).runs(spec).get(0);
    AtomicFile.write(folder.spec(), SpecJson.text(run));
    folder.writeStatus(RunStatus.queued());
    assertThat(new Worker(parts()).run(folder)).isEqualTo(ExitCode.OK);
    return folder;
  }

  @Test
  void theTrialsLieBesideTheResultsAndOneIsChosen() throws IOException {
    RunFolder folder = run(new TuningSpec(4, "random", "ndcg.cand", 2));
    List<String> lines = Files.readAllLines(folder.tuning());
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0))
        .isEqualTo("trial,shrinkage,metric,list_length,validation_value,chosen");
    assertThat(lines.get(1)).startsWith("1,5.0,ndcg.cand,2,");
    assertThat(lines.subList(1, 5)).filteredOn(line -> line.endsWith(",1")).isNotEmpty();
    assertThat(folder.results()).exists();
    assertThat(folder.readSpec().tuning()).isEqualTo(new TuningSpec(4, "random", "ndcg.cand", 2));
  }

  @Test
  void theLensFitsTheChosenValuesAgainAndSeesWhatTheRunSaw() throws IOException {
    RunFolder folder = run(new TuningSpec(4, "tpe", "ndcg.cand", 2));
    Lens.View view =
        new Lens(parts())
            .look(folder, List.of(Protocol.RATED_ONLY), folder.readSpec().listLengths());
    assertThat(view.fittedAgain()).isTrue();
    assertThat(view.rows())
        .filteredOn(row -> row.model().equals("item-mean"))
        .isNotEmpty()
        .isSubsetOf(ResultFile.read(folder.results()));
  }

  @Test
  void wordsAndNumbersOffTheRangeAreRefused() {
    assertThatThrownBy(() -> new TuningSpec(0, "tpe", "ndcg.cand", 10))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("tuning.trials is 0");
    assertThatThrownBy(() -> new TuningSpec(3, "grid", "ndcg.cand", 10))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("tuning.method is 'grid'")
        .hasMessageContaining("random, tpe");
    assertThatThrownBy(() -> new TuningSpec(3, "tpe", "ndcg", 10))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("tuning.metric is 'ndcg'");
    assertThatThrownBy(
            () ->
                ExperimentSpec.defaults().toBuilder()
                    .modes(List.of(Mode.ONLINE))
                    .startFrom("some-run")
                    .tuning(TuningSpec.of(3))
                    .build())
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("startFrom");
  }
}
