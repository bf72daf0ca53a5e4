package org.drrworkbench.experiments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.launch.Launcher;
import org.drrworkbench.experiments.launch.LocalLauncher;
import org.drrworkbench.experiments.launch.WorkerHandle;
import org.drrworkbench.experiments.queue.RunOutcome.Ending;
import org.drrworkbench.experiments.run.Await;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.RunLiveness;
import org.drrworkbench.experiments.run.RunSpecs;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.drrworkbench.experiments.run.WorkerProcess;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.SpecException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Experiments whose workers are processes of their own. */
@Timeout(120)
class ExperimentRunnerTest {
  @TempDir private Path temp;
  private final ExperimentSetup setup = new ExperimentSetup(WorkerProcess.models());
  private final List<WorkerHandle> started = new ArrayList<>();

  private Launcher launcher(long slowFrom) {
    LocalLauncher local = new LocalLauncher(WorkerProcess.command(slowFrom));
    return folder -> {
      WorkerHandle handle = local.launch(folder);
      started.add(handle);
      return handle;
    };
  }

  private ExperimentRunner runner() {
    return new ExperimentRunner(launcher(Long.MAX_VALUE), Duration.ofMillis(10));
  }

  /** One whose workers take their time. */
  private ExperimentRunner slowRunner() {
    return new ExperimentRunner(launcher(0), Duration.ofMillis(10));
  }

  private Path runs() {
    return temp.resolve("runs");
  }

  private static List<Ending> endings(ExperimentOutcome outcome) {
    return outcome.runs().stream().map(RunOutcome::ending).toList();
  }

  private static ExperimentSpec twoSeeds() {
    return RunSpecs.fake().seeds(List.of(1L, 2L)).build();
  }

  @Test
  void runsAllAndResumingSkipsThem() {
    Experiment experiment = setup.prepare(twoSeeds(), runs(), false);
    List<Integer> atOnce = new ArrayList<>();

    ExperimentOutcome outcome =
        runner()
            .run(
                experiment,
                1,
                views -> atOnce.add((int) started.stream().filter(WorkerHandle::alive).count()));

    assertThat(endings(outcome)).containsExactly(Ending.FINISHED, Ending.FINISHED);
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(atOnce).allMatch(count -> count <= 1);
    assertThat(experiment.runs().get(0).workerLog()).isNotEmptyFile();

    Experiment again = setup.prepare(twoSeeds(), runs(), true);
    assertThat(again).isEqualTo(experiment);
    ExperimentOutcome second = runner().run(again, 2, views -> {});
    assertThat(endings(second)).containsExactly(Ending.SKIPPED, Ending.SKIPPED);
    assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
    assertThat(started).hasSize(2);
  }

  @Test
  void dataThatChangedSinceIsNotMixedIn() {
    Experiment experiment = setup.prepare(twoSeeds(), runs(), false);
    runner().run(experiment, 1, views -> {});
    ExperimentSpec more = twoSeeds().toBuilder().seeds(List.of(3L)).build();
    DataSet same = data(more.data().id()).dataSet();

    setup.checkResumable(more, runs(), same);
    DataSet changed = new DataSet(same.id(), same.log().select(new int[] {0, 1}), same.catalogue());
    assertThatThrownBy(() -> setup.checkResumable(more, runs(), changed))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(experiment.runs().get(0).root() + " was begun with other ratings")
        .hasMessageContaining("leave out --resume");
  }

  private static DataSource.Ratings data(String id) {
    return WorkerProcess.data().load(DataSpec.of(id, null));
  }

  @Test
  void stoppingCheckpointsEveryWorkerAndResumingFinishes() {
    ExperimentSpec spec = RunSpecs.bothModes().seeds(List.of(1L, 2L)).build();
    Experiment experiment = setup.prepare(spec, runs(), false);
    ExperimentRunner runner = slowRunner();

    ExperimentOutcome outcome =
        runner.run(
            experiment,
            1,
            views -> {
              if (views.get(0).status().state() == RunState.RUNNING) {
                runner.requestStop();
              }
            });

    assertThat(endings(outcome)).containsExactly(Ending.STOPPED, Ending.NOT_STARTED);
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.STOPPED);
    assertThat(started).noneMatch(WorkerHandle::alive);

    ExperimentOutcome resumed = runner().run(setup.prepare(spec, runs(), true), 2, views -> {});
    assertThat(endings(resumed)).containsExactly(Ending.FINISHED, Ending.FINISHED);
  }

  @Test
  void aKilledWorkerIsLostAndResumingTakesItUp() {
    ExperimentSpec spec = RunSpecs.bothModes().build();
    Experiment experiment = setup.prepare(spec, runs(), false);

    ExperimentOutcome outcome =
        slowRunner()
            .run(
                experiment,
                1,
                views -> {
                  if (views.get(0).status().state() == RunState.RUNNING) {
                    started.forEach(WorkerHandle::kill);
                  }
                });

    assertThat(endings(outcome)).containsExactly(Ending.LOST);
    assertThat(outcome.runs().get(0).message()).contains("worker.log", "resume the run");
    assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(endings(runner().run(setup.prepare(spec, runs(), true), 1, views -> {})))
        .containsExactly(Ending.FINISHED);
  }

  @Test
  void aWorkerAliveFromEarlierIsFollowedNotDoubled() throws IOException {
    ExperimentSpec spec = RunSpecs.bothModes().build();
    Experiment experiment = setup.prepare(spec, runs(), false);
    WorkerHandle earlier = launcher(700).launch(experiment.runs().get(0));
    Await.until(
        () -> experiment.runs().get(0).readStatus().orElseThrow().state() != RunState.QUEUED);

    ExperimentOutcome outcome = runner().run(setup.prepare(spec, runs(), true), 1, views -> {});

    assertThat(endings(outcome)).containsExactly(Ending.FINISHED);
    assertThat(started).containsExactly(earlier);
  }

  @Test
  void aRunWhoseHeartbeatStandsStillOnAnotherHostIsTakenUpAgain() throws IOException {
    Experiment experiment = setup.prepare(RunSpecs.fake().build(), runs(), false);
    experiment
        .runs()
        .get(0)
        .writeStatus(
            new RunStatus(
                1, RunState.RUNNING, "1 old 7", 3, "offline", 5, 200, null, "", "old", 7));
    AtomicLong seconds = new AtomicLong();
    ExperimentRunner runner =
        new ExperimentRunner(
            launcher(Long.MAX_VALUE),
            Duration.ofMillis(10),
            folder ->
                new RunLiveness(
                    folder, () -> seconds.addAndGet(1_000_000_000), "here", pid -> true));

    assertThat(endings(runner.run(experiment, 1, views -> {}))).containsExactly(Ending.FINISHED);
    assertThat(started).hasSize(1);
  }

  @Test
  void aWorkerThatFindsTheRunTakenMakesItsRunnerFollowTheOther() throws IOException {
    Experiment experiment = setup.prepare(RunSpecs.bothModes().build(), runs(), false);
    // Another process starts its worker just before this one does.
    Launcher second =
        folder -> {
          launcher(0).launch(folder);
          Await.until(() -> folder.readStatus().orElseThrow().state() == RunState.RUNNING);
          WorkerHandle refused = launcher(0).launch(folder);
          Await.until(() -> !refused.alive());
          folder.askToStop();
          return refused;
        };

    ExperimentOutcome outcome =
        new ExperimentRunner(second, Duration.ofMillis(10)).run(experiment, 1, views -> {});

    assertThat(started).hasSize(2);
    assertThat(endings(outcome)).containsExactly(Ending.STOPPED);
  }

  @Test
  void aTakenNameGetsANumberAndResumeTakesTheLatest() {
    assertThat(setup.prepare(twoSeeds(), runs(), true).name()).isEqualTo("trial");
    assertThat(setup.prepare(twoSeeds(), runs(), false).name()).isEqualTo("trial-2");
    assertThat(setup.prepare(twoSeeds(), runs(), false).name()).isEqualTo("trial-3");
    assertThat(setup.prepare(twoSeeds(), runs(), true).name()).isEqualTo("trial-3");
  }

  @Test
  void anotherSpecDoesNotGoOnWithARun() throws IOException {
    Experiment first = setup.prepare(twoSeeds(), runs(), false);
    ExperimentSpec longer =
        twoSeeds().toBuilder().gradientSteps(300).seeds(List.of(3L, 1L)).build();

    assertThatThrownBy(() -> setup.checkResumable(longer, runs(), data("fake").dataSet()))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("gradientSteps (200 and 300)");
    assertThatThrownBy(() -> setup.prepare(longer, runs(), true))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("gradientSteps (200 and 300)");
    try (Stream<Path> left = Files.list(first.folder())) {
      assertThat(left.filter(Files::isDirectory)).hasSize(2);
    }
    ExperimentSpec oftener = twoSeeds().toBuilder().checkpointSeconds(7).build();
    assertThat(setup.prepare(oftener, runs(), true).runs()).isEqualTo(first.runs());
  }

  @Test
  void anUnwritableRunsFolderIsToldAndLeavesNothing() throws IOException {
    Path file = Files.writeString(temp.resolve("file"), "");

    assertThatThrownBy(() -> setup.prepare(twoSeeds(), file.resolve("runs"), false))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining(file.resolve("runs").toString())
        .hasMessageContaining("choose another runs folder")
        .hasMessageNotContaining("Exception");
    try (Stream<Path> left = Files.list(temp)) {
      assertThat(left).containsExactly(file);
    }
  }

  @Test
  void aWrongSpecIsToldBeforeAnythingIsMade() {
    ExperimentSpec wrong = twoSeeds().toBuilder().models(List.of("faek")).build();

    assertThatThrownBy(() -> setup.prepare(wrong, runs(), false))
        .isInstanceOf(SpecException.class)
        .hasMessage("There is no model 'faek'; known are fake, random.");
    assertThat(runs()).doesNotExist();
  }

  @Test
  void observersSeeQueuedRunsToo() {
    Experiment experiment = setup.prepare(twoSeeds(), runs(), false);
    List<List<RunState>> seen = new ArrayList<>();

    runner()
        .run(
            experiment,
            1,
            views -> seen.add(views.stream().map(RunView::status).map(s -> s.state()).toList()));

    assertThat(seen).anyMatch(states -> states.get(1) == RunState.QUEUED);
    assertThat(seen.get(seen.size() - 1)).containsExactly(RunState.FINISHED, RunState.FINISHED);
  }
}
