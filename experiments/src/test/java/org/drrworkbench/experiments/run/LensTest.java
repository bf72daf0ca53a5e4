package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.PopularityModel;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.compare.LensTables;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SpecJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LensTest {
  private static final List<Protocol> BOTH = List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN);

  @TempDir private Path temp;

  private WorkerParts parts() {
    return WorkerProcess.parts(
        temp.resolve("cache"),
        new ModelCatalogue(List.of(new FakeModel(), new RandomModel(), new PopularityModel())));
  }

  private RunFolder finished(ExperimentSpecBuilder spec) throws IOException {
    RunFolder folder = new RunFolder(Files.createDirectories(temp.resolve("run")));
    RunSpec run = new ExperimentExpansion(parts().models()).runs(spec.build()).get(0);
    AtomicFile.write(folder.spec(), SpecJson.text(run));
    folder.writeStatus(RunStatus.queued());
    assertThat(new Worker(parts()).run(folder)).isEqualTo(ExitCode.OK);
    return folder;
  }

  private static Map<String, byte[]> files(Path root) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> below = Files.walk(root)) {
      for (Path file : below.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  @Test
  void underItsOwnProtocolARunLooksAsInItsResults() throws IOException {
    RunFolder folder = finished(RunSpecs.fake().protocols(List.of("rated-only", "full-unseen")));
    Map<String, byte[]> before = files(folder.root());

    Lens.View view = new Lens(parts()).look(folder, BOTH, folder.readSpec().listLengths());

    assertThat(view.fittedAgain()).isFalse();
    assertThat(view.rows().stream().map(ResultRow::model).distinct())
        .containsExactly("fake", "popularity", "random", "oracle");
    assertThat(view.rows().stream().filter(row -> !row.model().equals("popularity")))
        .containsExactlyElementsOf(ResultFile.read(folder.results()));
    assertThat(files(folder.root())).usingRecursiveComparison().isEqualTo(before);
  }

  @Test
  void aModelWithoutStateIsFittedAgainAndSaysSo() throws IOException {
    RunFolder folder = finished(RunSpecs.fake().models(List.of("popularity")));
    Lens.View view = new Lens(parts()).look(folder, BOTH, List.of(2));
    assertThat(view.fittedAgain()).isTrue();
    assertThat(view.rows().stream().map(ResultRow::model).distinct())
        .containsExactly("popularity", "random", "oracle");
  }

  @Test
  void aRunThatIsNotFinishedIsRefused() throws IOException {
    RunFolder folder = RunSpecs.folder(temp.resolve("run"), RunSpecs.fake().build());
    assertThatThrownBy(() -> new Lens(parts()).look(folder, BOTH, List.of(2)))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining(folder.root() + " is not finished");
  }

  @Test
  void tablesShowProtocolsSideBySideInEveryForm() throws IOException {
    Lens.View view = new Lens(parts()).look(finished(RunSpecs.fake()), BOTH, List.of(2));
    List<String> metrics = List.of("recall", "auc");
    assertThat(LensTables.render(TableFormat.TEXT, view.rows(), metrics))
        .contains(
            """
            recall = hits / positives
                           rated-only  full-unseen
              model               L=2          L=2
            """)
        .contains("  model             value        value\n")
        .contains("  random                -       0.5000\n");
    assertThat(LensTables.render(TableFormat.MARKDOWN, view.rows(), metrics))
        .contains("| model | rated-only, L=2 | full-unseen, L=2 |\n|---|---:|---:|\n| fake | ");
    assertThat(LensTables.render(TableFormat.LATEX, view.rows(), metrics))
        .contains("    & rated-only & full-unseen \\\\\n    model & $L=2$ & $L=2$ \\\\\n");
    assertThat(LensTables.render(TableFormat.CSV, view.rows(), metrics))
        .startsWith("dataset,model,mode,protocol,split,seed,metric,list_length,value,users\n")
        .contains(",random,offline,full-unseen,", ",auc,0,0.5,");
    assertThat(LensTables.render(TableFormat.JSON, view.rows(), metrics))
        .contains("\"metric\" : \"recall\"", "\"protocol\" : \"full-unseen\"");
  }
}
