package org.drrworkbench.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.queue.ExperimentSetup;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueuedLaunchTest {
  @TempDir Path folder = Path.of("");

  private final FakeWorkers workers = new FakeWorkers();
  private final RunQueue queue = new RunQueue(jobs -> workers, 1);
  private final List<RunFolder> launched = new ArrayList<>();
  private final List<String> refused = new ArrayList<>();

  @Test
  void theFoldersAreMadeTheRunsQueuedAndTheFirstIsShown() {
    launch(folder, "random");
    assertThat(refused).isEmpty();
    assertThat(launched).hasSize(1);
    assertThat(launched.get(0).readSpec().model()).isEqualTo("random");
    queue.tick();
    assertThat(workers.launched(launched.get(0))).isTrue();
  }

  @Test
  void whatCannotBeRunIsRefusedWithItsSentence() {
    launch(folder, "no-such-model");
    assertThat(launched).isEmpty();
    assertThat(refused).hasSize(1);
    assertThat(refused.get(0)).contains("no-such-model");
  }

  @Test
  void aRunsFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    launch(file, "random");
    assertThat(refused).singleElement().asString().contains(file.toString());
  }

  private void launch(Path runs, String model) {
    ExperimentSpec spec =
        ExperimentSpec.defaults().toBuilder().models(List.of(model)).seeds(List.of(1L, 2L)).build();
    new QueuedLaunch(
            new ExperimentSetup(new ModelCatalogue(List.of(new RandomModel()))),
            runs,
            queue,
            new SameThread(),
            launched::add)
        .launch(spec, refused::add);
  }
}
