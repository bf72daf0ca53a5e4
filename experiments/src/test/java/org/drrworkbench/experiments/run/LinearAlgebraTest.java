package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.recommend.PmfModel;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run's provenance says of the linear algebra that computed it. */
class LinearAlgebraTest {
  private static final ModelCatalogue MODELS = new ModelCatalogue(List.of(new PmfModel()));

  @TempDir private Path temp;

  private RunFolder pmf(String name, int factors) throws IOException {
    ExperimentSpec spec =
        RunSpecs.fake()
            .models(List.of("pmf"))
            .hyperparameters(Map.of("factors", String.valueOf(factors), "epochs", "2"))
            .build();
    RunFolder folder = new RunFolder(Files.createDirectories(temp.resolve(name)));
    AtomicFile.write(
        folder.spec(), SpecJson.text(new ExperimentExpansion(MODELS).runs(spec).get(0)));
    folder.writeStatus(RunStatus.queued());
    WorkerParts parts =
        new WorkerParts(
            MODELS,
            WorkerProcess.data(),
            ComputeEngine.none(),
            input -> List.of(),
            temp.resolve("cache"),
            Clock.systemUTC(),
            "test");
    assertThat(new Worker(parts).run(folder)).isEqualTo(ExitCode.OK);
    return folder;
  }

  @Test
  void theNativeLibraryIsNamedWhereItComputed() throws IOException {
    RunFolder folder = pmf("large", AlgebraChoice.NATIVE_RIDGE_FROM);
    assertThat(Provenance.read(folder.provenance()).orElseThrow().linearAlgebra())
        .matches("OpenBLAS \\d.* \\(\\w+\\)");
  }

  /** Of two runs of as many factors the second finds those of the first; of others it does not. */
  @Test
  void factorsOfEitherAlgebraAreKeptForThatOneOnly() throws IOException {
    String large = key(pmf("large", AlgebraChoice.NATIVE_RIDGE_FROM));
    assertThat(large).contains("algebra=OpenBLAS ");
    assertThat(key(pmf("again", AlgebraChoice.NATIVE_RIDGE_FROM))).isEqualTo(large);
    Files.delete(kept());
    assertThat(key(pmf("small", AlgebraChoice.NATIVE_RIDGE_FROM - 1)))
        .contains("algebra=plain Java");
  }

  private String key(RunFolder run) throws IOException {
    assertThat(run.results()).exists();
    return Npz.read(kept()).text();
  }

  private Path kept() throws IOException {
    try (var files = Files.list(temp.resolve("cache/factors"))) {
      return files.filter(file -> file.toString().endsWith(".npz")).findFirst().orElseThrow();
    }
  }
}
