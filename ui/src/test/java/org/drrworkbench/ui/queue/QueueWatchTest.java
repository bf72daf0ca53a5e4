package org.drrworkbench.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.drrworkbench.experiments.queue.Experiment;
import org.drrworkbench.experiments.queue.QueuedRun.Standing;
import org.drrworkbench.experiments.queue.RunQueue;
import org.drrworkbench.experiments.queue.RunsFolder;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueWatchTest {
  @TempDir Path runs = Path.of("");

  private final FakeWorkers workers = new FakeWorkers();
  private final RunQueue queue = new RunQueue(jobs -> workers, 1);

  @Test
  void theLatestExperimentComesFirstWithItsCounts() throws IOException {
    RunFolder old = made("old", "pmf-1", 100);
    new FakeWorkers.Worker(old).ends(RunState.FINISHED, 0, 0, "");
    made("new", "drr-gru-1", 200);
    made("new", "drr-gru-2", 200);
    QueueSnapshot seen = watch().look();
    assertThat(seen.experiments())
        .extracting(ExperimentItem::name, ExperimentItem::finished, ExperimentItem::runs)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("new", 0, 2),
            org.assertj.core.groups.Tuple.tuple("old", 1, 1));
    assertThat(seen.runs())
        .extracting(run -> run.folder().name(), RunEntry::place)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("drr-gru-1", 0),
            org.assertj.core.groups.Tuple.tuple("drr-gru-2", 1),
            org.assertj.core.groups.Tuple.tuple("pmf-1", 0));
  }

  @Test
  void lookingStartsWorkersAndFollowsThem() throws IOException {
    RunFolder run = made("demo", "drr-gru-1", 100);
    queue.add(new Experiment(runs.resolve("demo"), List.of(run)));
    QueueWatch watch = watch();
    assertThat(watch.look().runs().get(0).queued().standing()).isEqualTo(Standing.ACTIVE);
    workers.of(run).trains(5, 10, 1);
    assertThat(watch.look().runs().get(0).queued().view().status().step()).isEqualTo(5);
    workers.of(run).ends(RunState.FINISHED, 10, 10, "");
    assertThat(watch.look().experiments().get(0).finished()).isEqualTo(1);
  }

  @Test
  void whatAnEarlierWindowLeftIsTakenUp() throws IOException {
    RunFolder run = made("demo", "drr-gru-1", 100);
    new RunQueue(jobs -> workers, 1).add(new Experiment(runs.resolve("demo"), List.of(run)));
    assertThat(workers.launched(run)).isFalse();
    watch().look();
    assertThat(workers.launched(run)).isTrue();
  }

  @Test
  void newRunsAreSeenAtOnceWhenAskedForAndAtTheEighthLookOtherwise() throws IOException {
    QueueWatch watch = watch();
    watch.look();
    made("demo", "drr-gru-1", 100);
    assertThat(watch.look().runs()).isEmpty();
    watch.listSoon();
    assertThat(watch.look().runs()).hasSize(1);
    made("demo", "drr-gru-2", 100);
    QueueSnapshot seen = QueueSnapshot.NOTHING;
    for (int look = 1; look <= 8; look++) {
      seen = watch.look();
    }
    assertThat(seen.runs()).hasSize(2);
  }

  private QueueWatch watch() {
    return new QueueWatch(queue, new RunsFolder(runs));
  }

  private RunFolder made(String experiment, String name, long seconds) throws IOException {
    RunFolder run = FakeWorkers.make(runs, experiment, name, "drr-gru", 1);
    Files.setLastModifiedTime(run.spec(), FileTime.from(Instant.ofEpochSecond(seconds)));
    return run;
  }
}
