package org.drrworkbench.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
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
  private int told;
  private final List<String> refused = new ArrayList<>();

  @Test
  void theFoldersAreMadeTheRunsQueuedAndTheFirstIsShown() {
    launch(folder, "random");
    assertThat(refused).isEmpty();
    assertThat(launched).hasSize(1);
    assertThat(told).isEqualTo(1);
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
    assertThat(told).isZero();
  }

  @Test
  void launchesOfOneNameAtOnceGetFoldersOfTheirOwn() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    List<RunFolder> shown = Collections.synchronizedList(new ArrayList<>());
    List<String> refusals = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch start = new CountDownLatch(1);
    QueuedLaunch launch = launch(folder, shown::add);
    for (int k = 0; k < 8; k++) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  start.await();
                } catch (InterruptedException e) {
                  return;
                }
                launch.launch(spec("random"), () -> {}, refusals::add);
              });
      threads.add(thread);
      thread.start();
    }
    start.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(refusals).isEmpty();
    assertThat(shown).hasSize(8).extracting(RunFolder::root).doesNotHaveDuplicates();
    assertThat(shown).allSatisfy(run -> assertThat(run.readSpec().model()).isEqualTo("random"));
  }

  @Test
  void aRunsFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("in-the-way"));
    launch(file, "random");
    assertThat(refused).singleElement().asString().contains(file.toString());
  }

  private void launch(Path runs, String model) {
    launch(runs, launched::add).launch(spec(model), () -> told++, refused::add);
  }

  private QueuedLaunch launch(Path runs, Consumer<RunFolder> show) {
    return new QueuedLaunch(
        new ExperimentSetup(new ModelCatalogue(List.of(new RandomModel()))),
        runs,
        queue,
        new SameThread(),
        show);
  }

  private static ExperimentSpec spec(String model) {
    return ExperimentSpec.defaults().toBuilder()
        .models(List.of(model))
        .seeds(List.of(1L, 2L))
        .build();
  }
}
