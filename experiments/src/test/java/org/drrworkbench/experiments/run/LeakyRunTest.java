package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeakyRunTest {
  private static final List<Mode> BOTH = List.of(Mode.OFFLINE, Mode.ONLINE);

  @TempDir private Path temp;

  private RunFolder run(String name, ExperimentSpecBuilder spec) throws IOException {
    RunFolder folder = RunSpecs.folder(temp.resolve(name), spec.build());
    new Worker(WorkerProcess.parts(temp.resolve("cache"))).run(folder);
    return folder;
  }

  @Test
  void aRunFittedOnTestRowsIsBrandedInAllItsFilesAndModes() throws IOException {
    RunFolder leaky = run("leaky", RunSpecs.fake().modes(BOTH).fitOnTest(true));
    List<ResultRow> rows = ResultFile.read(leaky.results());
    assertThat(rows.stream().map(ResultRow::mode).distinct()).containsExactly("offline", "online");
    assertThat(rows).extracting(ResultRow::model).contains("fake (leaky)").doesNotContain("fake");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(leaky.perUser()))) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1))
          .isNotEmpty()
          .allMatch(line -> line.startsWith("tiny,fake (leaky),"));
    }
  }

  @Test
  void referencesAndTestRowsAreThoseOfAnHonestRun() throws IOException {
    List<ResultRow> honest = ResultFile.read(run("honest", RunSpecs.fake()).results());
    List<ResultRow> leaky =
        ResultFile.read(run("leaky", RunSpecs.fake().fitOnTest(true)).results());
    assertThat(references(leaky)).isNotEmpty().isEqualTo(references(honest));
  }

  private static List<ResultRow> references(List<ResultRow> rows) {
    return rows.stream().filter(row -> !row.model().startsWith("fake")).toList();
  }

  @Test
  void weightsThatSawTestRowsAreNotHandedOnUnseen() throws IOException {
    RunFolder leaky = run("leaky", RunSpecs.fake().fitOnTest(true));
    RunFolder next =
        run("next", RunSpecs.fake().modes(List.of(Mode.ONLINE)).startFrom(leaky.root().toString()));
    assertThat(next.readStatus().orElseThrow().message())
        .contains("weights were fitted on test rows as well");
    assertThat(next.results()).doesNotExist();
  }

  @Test
  void theRunsNameIsBrandedToo() {
    assertThat(RunSpecs.only(RunSpecs.fake().fitOnTest(true).build()).name())
        .isEqualTo("fake-offline-leaky-seed1");
  }
}
