package org.drrworkbench.experiments.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SpecJson;

/** Specs and folders of runs of the fake model. */
public final class RunSpecs {
  private RunSpecs() {}

  /** One run of the fake model, 200 steps offline. */
  public static ExperimentSpecBuilder fake() {
    return ExperimentSpec.defaults().toBuilder()
        .name("trial")
        .data(DataSpec.of("tiny", null))
        .models(List.of("fake"))
        .listLengths(List.of(2, 5))
        .gradientSteps(200)
        .logEvery(10)
        .checkpointSeconds(1);
  }

  /** The same online too: 800 steps, a line for each. */
  public static ExperimentSpecBuilder bothModes() {
    return fake().modes(List.of(Mode.OFFLINE, Mode.ONLINE)).gradientSteps(400).logEvery(1);
  }

  static RunSpec only(ExperimentSpec spec) {
    return new ExperimentExpansion(WorkerProcess.models()).runs(spec).get(0);
  }

  /** A folder with the spec's only run, queued. */
  static RunFolder folder(Path root, ExperimentSpec spec) throws IOException {
    RunFolder folder = new RunFolder(Files.createDirectories(root));
    AtomicFile.write(folder.spec(), SpecJson.text(only(spec)));
    folder.writeStatus(RunStatus.queued());
    return folder;
  }
}
