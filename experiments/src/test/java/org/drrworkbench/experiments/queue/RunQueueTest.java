package org.drrworkbench.experiments.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.drrworkbench.experiments.launch.LocalLauncher;
import org.drrworkbench.experiments.queue.QueuedRun.Standing;
import org.drrworkbench.experiments.run.Await;
import org.drrworkbench.experiments.run.ExitCode;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunSpecs;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.WorkerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RunQueueTest {
  private static final String ONE = "fake-offline-seed1";
  private static final String TWO = "fake-offline-seed2";

  @TempDir private Path temp;
  private final FakeWorkers workers = new FakeWorkers();
  private final RunQueue queue = queue(1);

  private RunQueue queue(int jobs) {
    return new RunQueue(number -> workers, jobs, workers::watch);
  }

  private Experiment experiment(Long... seeds) {
    return new ExperimentSetup(WorkerProcess.models())
        .prepare(RunSpecs.fake().seeds(List.of(seeds)).build(), temp.resolve("runs"), false);
  }

  private RunsFolder runs() {
    return new RunsFolder(temp.resolve("runs"));
  }

  private static List<Standing> standings(List<QueuedRun> runs) {
    return runs.stream().map(QueuedRun::standing).toList();
  }

  private static List<Standing> tick(RunQueue queue) {
    return standings(queue.tick());
  }

  private static List<String> wanted(Experiment experiment) {
    return experiment.runs().stream()
        .filter(run -> Files.exists(run.wanted()))
        .map(RunFolder::name)
        .toList();
  }

  @Test
  void itStartsWhatFitsInTheOrderAskedFor() throws IOException {
    Experiment first = experiment(1L, 2L);
    Experiment second = experiment(3L);
    queue.add(first);
    queue.add(second);

    assertThat(tick(queue)).containsExactly(Standing.ACTIVE, Standing.WAITING, Standing.WAITING);
    assertThat(workers.started()).containsExactly(ONE);
    workers.last().says(RunState.RUNNING, "");
    assertThat(queue.tick().get(0).view().status().step()).isEqualTo(5);
    workers.last().ends(RunState.FINISHED, "");
    assertThat(tick(queue)).containsExactly(Standing.FINISHED, Standing.ACTIVE, Standing.WAITING);
    assertThat(workers.started()).containsExactly(ONE, TWO);

    queue.jobs(2);
    assertThat(tick(queue)).containsExactly(Standing.FINISHED, Standing.ACTIVE, Standing.ACTIVE);
  }

  @Test
  void whatIsWantedStandsInTheFoldersUntilItHasEnded() throws IOException {
    Experiment experiment = experiment(1L, 2L);
    queue.add(experiment);
    assertThat(wanted(experiment)).containsExactly(ONE, TWO);
    tick(queue);
    workers.last().ends(RunState.FINISHED, "");
    tick(queue);
    assertThat(wanted(experiment)).containsExactly(TWO);
    workers.last().ends(RunState.FAILED, "It went wrong.");
    QueuedRun failed = queue.tick().get(1);
    assertThat(failed.standing()).isEqualTo(Standing.FAILED);
    assertThat(failed.message()).isEqualTo("It went wrong.");
    assertThat(wanted(experiment)).isEmpty();
  }

  @Test
  void aRunThatWaitsIsSetAsideByStopAndQueuedByResume() throws IOException {
    Experiment experiment = experiment(1L, 2L);
    queue.add(experiment);
    tick(queue);
    queue.stop(experiment.runs().get(1));
    assertThat(tick(queue)).containsExactly(Standing.ACTIVE, Standing.SET_ASIDE);
    assertThat(wanted(experiment)).containsExactly(ONE);
    workers.last().ends(RunState.FINISHED, "");
    assertThat(tick(queue)).containsExactly(Standing.FINISHED, Standing.SET_ASIDE);

    queue.resume(experiment.runs().get(1));
    assertThat(tick(queue)).containsExactly(Standing.FINISHED, Standing.ACTIVE);
    assertThat(workers.started()).containsExactly(ONE, TWO);
  }

  @Test
  void aRunAtWorkIsAskedToStopAndGoesOnWhenResumed() throws IOException {
    Experiment experiment = experiment(1L);
    RunFolder run = experiment.runs().get(0);
    queue.add(experiment);
    tick(queue);
    workers.last().says(RunState.RUNNING, "");
    queue.stop(run);
    assertThat(run.stop()).exists();
    QueuedRun asked = queue.tick().get(0);
    assertThat(asked.standing()).isEqualTo(Standing.ACTIVE);
    assertThat(asked.stopAsked()).isTrue();
    queue.resume(run);
    workers.last().ends(RunState.STOPPED, "");
    assertThat(tick(queue)).containsExactly(Standing.STOPPED);
    assertThat(tick(queue)).containsExactly(Standing.STOPPED);
    assertThat(wanted(experiment)).isEmpty();

    queue.resume(run);
    assertThat(tick(queue)).containsExactly(Standing.ACTIVE);
    assertThat(run.stop()).doesNotExist();
    assertThat(workers.started()).hasSize(2);
  }

  @Test
  void failedAndLostRunsAreTriedAgainOnlyWhenAskedFor() throws IOException {
    Experiment experiment = experiment(1L);
    RunFolder run = experiment.runs().get(0);
    queue.add(experiment);
    tick(queue);
    workers.last().ends(RunState.FAILED, "No room.");
    assertThat(tick(queue)).containsExactly(Standing.FAILED);
    assertThat(tick(queue)).containsExactly(Standing.FAILED);
    queue.resume(run);
    assertThat(tick(queue)).containsExactly(Standing.ACTIVE);
    // Killed before its first word: the status is still that of the attempt before.
    workers.last().kill();
    QueuedRun lost = queue.tick().get(0);
    assertThat(lost.standing()).isEqualTo(Standing.LOST);
    assertThat(lost.message()).contains("137", "worker.log");
    assertThat(tick(queue)).containsExactly(Standing.LOST);
    queue.resume(run);
    tick(queue);
    workers.last().says(RunState.RUNNING, "");
    tick(queue);
    workers.last().kill();
    assertThat(tick(queue)).containsExactly(Standing.LOST);
    assertThat(tick(queue)).containsExactly(Standing.LOST);
    assertThat(workers.started()).hasSize(3);
  }

  @Test
  void aWindowOpenedAgainGoesOnWhereTheOneBeforeWasKilled() throws IOException {
    Experiment experiment = experiment(1L, 2L, 3L, 4L);
    queue.add(experiment);
    tick(queue);
    FakeWorkers.FakeWorker earlier = workers.last();
    earlier.says(RunState.RUNNING, "");
    queue.stop(experiment.runs().get(2));

    RunQueue reopened = queue(1);
    assertThat(reopened.takeUp(runs())).hasSize(1);

    assertThat(tick(reopened))
        .containsExactly(Standing.ACTIVE, Standing.WAITING, Standing.SET_ASIDE, Standing.WAITING);
    earlier.ends(RunState.FINISHED, "");
    // Of a followed worker only the folder speaks, so its end and the next start are two looks.
    tick(reopened);
    tick(reopened);
    assertThat(workers.started()).containsExactly(ONE, TWO);
  }

  @Test
  void aRunThatWasWantedAndWhoseWorkerDiedWithTheWindowIsStartedAgain() throws IOException {
    queue.add(experiment(1L));
    tick(queue);
    workers.last().says(RunState.RUNNING, "");
    workers.last().kill();

    RunQueue reopened = queue(1);
    reopened.takeUp(runs());
    assertThat(tick(reopened)).containsExactly(Standing.ACTIVE);
    assertThat(workers.started()).containsExactly(ONE, ONE);
  }

  @Test
  void aRunThatNobodyWantedIsShownAndLeftAlone() throws IOException {
    Experiment experiment = experiment(1L, 2L);
    FakeWorkers.FakeWorker terminals = workers.launch(experiment.runs().get(0));
    queue.takeUp(runs());
    assertThat(tick(queue)).containsExactly(Standing.SET_ASIDE, Standing.SET_ASIDE);
    // The terminal's worker takes it up, and dies.
    terminals.says(RunState.RUNNING, "");
    assertThat(tick(queue)).containsExactly(Standing.ACTIVE, Standing.SET_ASIDE);
    terminals.kill();
    tick(queue);
    assertThat(tick(queue)).containsExactly(Standing.LOST, Standing.SET_ASIDE);
    assertThat(workers.started()).containsExactly(ONE);
  }

  @Test
  void ofTwoQueuesTheLoserFollowsTheWinner() throws IOException {
    Experiment experiment = experiment(1L);
    queue.add(experiment);
    RunQueue other = queue(1);
    other.takeUp(runs());
    tick(queue);
    FakeWorkers.FakeWorker winner = workers.last();
    // Before the winner's first word the other starts one too, which finds the run taken.
    tick(other);
    workers.last().exits(ExitCode.BUSY);
    assertThat(tick(other)).containsExactly(Standing.ACTIVE);
    winner.says(RunState.RUNNING, "");
    assertThat(tick(other)).containsExactly(Standing.ACTIVE);
    winner.ends(RunState.FINISHED, "");
    assertThat(tick(other)).containsExactly(Standing.FINISHED);
    assertThat(tick(queue)).containsExactly(Standing.FINISHED);
    assertThat(workers.started()).hasSize(2);
  }

  @Test
  void whatOneQueueSetsAsideTheOtherDoesNotStart() throws IOException {
    Experiment experiment = experiment(1L);
    queue.add(experiment);
    RunQueue other = queue(1);
    other.takeUp(runs());
    queue.stop(experiment.runs().get(0));
    assertThat(tick(other)).containsExactly(Standing.SET_ASIDE);
    assertThat(workers.started()).isEmpty();
  }

  @Test
  void addingAnExperimentAgainSkipsWhatIsFinishedOrAtWork() throws IOException {
    Experiment experiment = experiment(1L, 2L);
    queue.add(experiment);
    tick(queue);
    workers.last().ends(RunState.FINISHED, "");
    tick(queue);
    queue.add(experiment);
    assertThat(tick(queue)).containsExactly(Standing.FINISHED, Standing.ACTIVE);
    assertThat(workers.started()).containsExactly(ONE, TWO);
    assertThat(wanted(experiment)).containsExactly(TWO);
  }

  @Test
  void aFinishedRunIsNeverReadAgain() throws IOException {
    Experiment experiment = experiment(1L);
    queue.add(experiment);
    tick(queue);
    workers.last().ends(RunState.FINISHED, "");
    tick(queue);
    Files.delete(experiment.runs().get(0).status());
    assertThat(queue.tick().get(0).view().status().state()).isEqualTo(RunState.FINISHED);
  }

  @Test
  void runsWhoseFoldersAreGoneAreForgotten() throws IOException {
    Experiment gone = experiment(1L);
    experiment(2L);
    queue.add(gone);
    queue.takeUp(runs());
    delete(gone.folder());
    queue.takeUp(runs());
    assertThat(queue.tick()).extracting(run -> run.folder().name()).containsExactly(TWO);
    assertThat(workers.started()).isEmpty();
  }

  @Test
  void aRunThatCannotBeListedForAMomentIsKept() throws IOException {
    Experiment experiment = experiment(1L);
    queue.add(experiment);
    Files.delete(experiment.runs().get(0).spec());
    assertThat(queue.takeUp(runs())).isEmpty();
    assertThat(tick(queue)).containsExactly(Standing.ACTIVE);
  }

  @Test
  void aWorkerThatCannotBeStartedFailsItsRunInOneSentence() throws IOException {
    RunQueue broken =
        new RunQueue(
            jobs ->
                folder -> {
                  throw new IOException("no Java");
                },
            1,
            workers::watch);
    broken.add(experiment(1L));
    QueuedRun run = broken.tick().get(0);
    assertThat(run.message()).isEqualTo("The worker could not be started: no Java.");
    assertThat(tick(broken)).containsExactly(Standing.FAILED);
  }

  @Test
  void jobsAreAtLeastOne() {
    assertThatThrownBy(() -> queue(0)).hasMessage("jobs is 0; it must be 1 or more.");
    assertThatThrownBy(() -> queue.jobs(-1)).hasMessage("jobs is -1; it must be 1 or more.");
  }

  @Test
  void workersOutliveTheQueueThatStartedThem() throws IOException {
    RunQueue first =
        new RunQueue(jobs -> new LocalLauncher(WorkerProcess.command(Long.MAX_VALUE)), 1);
    Experiment experiment = experiment(1L, 2L);
    first.add(experiment);
    first.tick();
    // The first queue is forgotten here, as when its window is killed.
    RunQueue second =
        new RunQueue(jobs -> new LocalLauncher(WorkerProcess.command(Long.MAX_VALUE)), 1);
    second.takeUp(runs());
    Await.until(() -> tick(second).stream().allMatch(standing -> standing == Standing.FINISHED));
    assertThat(wanted(experiment)).isEmpty();
    assertThat(experiment.runs().get(0).results()).exists();
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
