package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.experiments.queue.QueuedRun;
import org.drrworkbench.experiments.queue.QueuedRun.Standing;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.drrworkbench.experiments.run.RunView;
import org.drrworkbench.ui.queue.FakeWorkers;
import org.drrworkbench.ui.queue.QueueSnapshot;
import org.drrworkbench.ui.queue.QueueState;
import org.drrworkbench.ui.queue.RunActions;
import org.drrworkbench.ui.queue.RunEntry;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  @TempDir Path runs = Path.of("");

  private final QueueState state = new QueueState();
  private final List<String> done = new ArrayList<>();
  private final RunsViewModel model =
      new RunsViewModel(state, new Noted(), LiveCharts.ofFolders(new SameThread()));

  /** The view, in as much as it chooses what it is asked to. */
  @BeforeEach
  void fulfilWishes() {
    model
        .wishProperty()
        .subscribe(
            wish -> {
              if (wish != null) {
                model.choose(List.of(wish));
              }
            });
  }

  @Test
  void aRowStaysTheSameObjectWhileItsRunChanges() {
    show(entry("demo", 0, "drr-gru-1", Standing.WAITING, RunStatus.queued()));
    RunRow row = model.shown().get(0);
    assertThat(row.conditionWord()).isEqualTo("waiting");
    show(entry("demo", 0, "drr-gru-1", Standing.ACTIVE, running(500, 2000, 95.0)));
    assertThat(model.shown()).containsExactly(row);
    assertThat(row.conditionWord()).isEqualTo("running");
    assertThat(row.progressProperty().get()).isEqualTo(0.25);
    assertThat(row.progressTextProperty().get()).isEqualTo("25 %, 500 of 2,000");
    assertThat(row.phaseProperty().get()).isEqualTo("offline training");
    assertThat(row.timeLeftProperty().get()).isEqualTo("about 2 min");
    assertThat(model.detailProperty().get().sentence())
        .isEqualTo("Running: offline training, about 2 min of training left.");
  }

  @Test
  void aRunThatEarlyStoppingEndedDoesNotSayThatItTookAllSteps() {
    show(entry("demo", 0, "drr-gru-1", Standing.FINISHED, running(1200, 20_000, 0.0)));
    RunRow row = model.shown().get(0);
    assertThat(row.progressProperty().get()).isEqualTo(1);
    assertThat(row.progressTextProperty().get()).isEqualTo("done at 1,200 of 20,000");
  }

  @Test
  void theLatestExperimentComesFirstAndRunsThatAreGoneGo() {
    RunEntry old = entry("old", 0, "pmf-1", Standing.FINISHED, RunStatus.queued());
    show(old);
    RunEntry one = entry("new", 60, "drr-gru-1", Standing.WAITING, RunStatus.queued());
    RunEntry two = entry("new", 60, "drr-gru-2", Standing.WAITING, RunStatus.queued());
    show(one, two, old);
    assertThat(model.shown())
        .extracting(RunRow::name)
        .containsExactly("drr-gru-1", "drr-gru-2", "pmf-1");
    show(two, old);
    assertThat(model.shown()).extracting(RunRow::name).containsExactly("drr-gru-2", "pmf-1");
  }

  @Test
  void theFilterLooksAtExperimentRunModelAndState() {
    show(
        entry("demo", 0, "drr-gru-1", Standing.FAILED, RunStatus.queued()),
        entry("demo", 0, "drr-ave-1", Standing.FINISHED, RunStatus.queued()),
        entry("other", 0, "drr-gru-1", Standing.FINISHED, RunStatus.queued()));
    model.filterProperty().set(" GRU finished");
    assertThat(model.shown()).extracting(RunRow::experiment).containsExactly("other");
    model.filterProperty().set("demo");
    assertThat(model.shown()).hasSize(2);
    model.filterProperty().set("nowhere");
    assertThat(model.nothingProperty().get()).isEqualTo("No run matches the filter.");
  }

  @Test
  void onlyWhatMakesSenseCanBeDoneAndTheReasonIsTold() {
    show(entry("demo", 0, "drr-gru-1", Standing.FINISHED, RunStatus.queued()));
    assertThat(model.whyNotStopProperty().get()).isEqualTo("Nothing to stop: the run is finished.");
    assertThat(model.whyNotResumeProperty().get())
        .isEqualTo("Nothing to resume: the run is finished.");
    for (Standing standing : List.of(Standing.FAILED, Standing.LOST, Standing.SET_ASIDE)) {
      show(entry("demo", 0, "drr-gru-1", standing, RunStatus.queued()));
      assertThat(model.whyNotResumeProperty().get()).as(standing.name()).isEmpty();
      assertThat(model.whyNotStopProperty().get()).as(standing.name()).isNotEmpty();
    }
    model.choose(List.of());
    assertThat(model.whyNotStopProperty().get()).isEqualTo("Choose a run to stop it.");
  }

  @Test
  void ofSeveralRunsOnlyThoseAreStoppedThatCanBe() {
    show(
        entry("demo", 0, "drr-gru-1", Standing.ACTIVE, running(1, 10, 5.0)),
        entry("demo", 0, "drr-gru-2", Standing.STOPPED, RunStatus.queued()),
        entry("demo", 0, "drr-gru-3", Standing.WAITING, RunStatus.queued()));
    model.choose(List.copyOf(model.shown()));
    model.stop();
    model.resume();
    assertThat(done).containsExactly("stop drr-gru-1", "stop drr-gru-3", "resume drr-gru-2");
  }

  @Test
  void aLostRunSaysThatItCanBeResumedAndWhereItsLogIs() {
    RunEntry lost = entry("demo", 0, "drr-gru-1", Standing.LOST, running(5, 10, 5.0));
    show(lost);
    RunDetail detail = model.detailProperty().get();
    assertThat(detail.sentence()).startsWith("No worker:").contains("can be resumed");
    assertThat(detail.problem()).isTrue();
    assertThat(detail.log()).isEqualTo(lost.folder().workerLog().toAbsolutePath().toString());
  }

  @Test
  void aRunIsChosenAsSoonAsItIsThereAndTheFilterGivesWay() {
    show(entry("old", 0, "pmf-1", Standing.FINISHED, RunStatus.queued()));
    model.filterProperty().set("pmf");
    RunEntry fresh = entry("new", 60, "drr-gru-1", Standing.WAITING, RunStatus.queued());
    model.select(fresh.folder());
    assertThat(model.detailProperty().get().heading()).isEqualTo("old / pmf-1");
    show(fresh, entry("old", 0, "pmf-1", Standing.FINISHED, RunStatus.queued()));
    assertThat(model.detailProperty().get().heading()).isEqualTo("new / drr-gru-1");
    assertThat(model.filterProperty().get()).isEmpty();
  }

  @Test
  void beforeTheFirstLookNobodySaysThatThereAreNoRuns() {
    assertThat(model.nothingProperty().get()).isEqualTo("Looking at the runs folder ...");
    state.show(QueueSnapshot.NOTHING);
    assertThat(model.nothingProperty().get()).startsWith("No runs yet.");
  }

  private void show(RunEntry... entries) {
    state.show(new QueueSnapshot(List.of(entries), List.of()));
  }

  private RunEntry entry(
      String experiment, long seconds, String name, Standing standing, RunStatus status) {
    String model = name.substring(0, name.lastIndexOf('-'));
    RunFolder folder = FakeWorkers.make(runs, experiment, name, model, 1);
    QueuedRun queued =
        new QueuedRun(new RunView(folder, status, standing == Standing.LOST), standing, false, "");
    Instant made = Instant.ofEpochSecond(seconds);
    return new RunEntry(experiment, made, 0, Objects.requireNonNull(folder.readSpec()), queued);
  }

  private static RunStatus running(long step, long total, double secondsLeft) {
    return new RunStatus(
        1, RunState.RUNNING, "1 here 7", 1, "offline", step, total, secondsLeft, "", "here", 7);
  }

  private final class Noted implements RunActions {
    @Override
    public void stop(List<RunFolder> folders) {
      folders.forEach(run -> done.add("stop " + run.name()));
    }

    @Override
    public void resume(List<RunFolder> folders) {
      folders.forEach(run -> done.add("resume " + run.name()));
    }
  }
}
