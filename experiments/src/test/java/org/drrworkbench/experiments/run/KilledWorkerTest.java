package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.drrworkbench.core.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Workers in processes of their own, killed the hard way. */
@Timeout(120)
class KilledWorkerTest {
  @TempDir private Path temp;

  /** A worker that takes its time from a step on. */
  private static Process start(RunFolder folder, long slowFrom) throws IOException {
    List<String> command = new ArrayList<>(WorkerProcess.command(slowFrom));
    command.add("worker");
    command.add(folder.root().toString());
    File log = folder.workerLog().toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private static Process start(RunFolder folder) throws IOException {
    return start(folder, Long.MAX_VALUE);
  }

  private static long lastStep(RunFolder folder) {
    try {
      List<MetricLine> lines = MetricLog.read(folder.metrics());
      return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).step();
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void killedAtAnyMomentTheRunGoesOnToTheSameBytes() throws Exception {
    RunFolder whole = RunSpecs.folder(temp.resolve("whole/run"), RunSpecs.bothModes().build());
    RunFolder killed = RunSpecs.folder(temp.resolve("killed/run"), RunSpecs.bothModes().build());
    Process undisturbed = start(whole);

    RandomStream moments = new RandomStream(7, "kill");
    // Twice in the offline mode, once in the online mode (from step 400), some way after the walk
    // has become slow and checkpoints are frequent.
    for (int slowFrom : new int[] {50, 250, 500}) {
      Process worker = start(killed, slowFrom);
      int moment = slowFrom + 1 + moments.nextInt(20);
      Await.until(() -> lastStep(killed) >= moment || !worker.isAlive());
      assertThat(worker.isAlive()).as("still at work at step %d", moment).isTrue();
      worker.destroyForcibly().waitFor();
      assertThat(new RunLiveness(killed).look().lost()).isTrue();
    }
    assertThat(start(killed).waitFor()).isEqualTo(ExitCode.OK);
    assertThat(undisturbed.waitFor()).isEqualTo(ExitCode.OK);

    for (String file : List.of("results.csv", "per-user.csv.gz", "recommendations.tsv")) {
      assertThat(killed.root().resolve(file)).hasSameBinaryContentAs(whole.root().resolve(file));
    }
    assertThat(MetricLog.read(killed.metrics()).stream().map(MetricLine::values))
        .isEqualTo(MetricLog.read(whole.metrics()).stream().map(MetricLine::values).toList());
    assertThat(Files.readString(killed.metrics())).contains("resumedAt");
    assertThat(Provenance.read(killed.provenance()).orElseThrow().attempt()).isEqualTo(4);
    assertThat(Provenance.read(whole.provenance()).orElseThrow().attempt()).isEqualTo(1);
    // A process of its own that never called for the native library does not load it.
    assertThat(Provenance.read(whole.provenance()).orElseThrow().linearAlgebra())
        .startsWith("plain Java");
  }

  @Test
  void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
    RunFolder folder = RunSpecs.folder(temp.resolve("run"), RunSpecs.bothModes().build());
    Process first = start(folder, 0);
    Await.until(() -> lastStep(folder) > 0);

    assertThat(start(folder).waitFor()).isEqualTo(ExitCode.BUSY);

    assertThat(first.isAlive()).isTrue();
    assertThat(Files.readString(folder.workerLog())).contains("already has a worker");
    folder.askToStop();
    assertThat(first.waitFor()).isEqualTo(ExitCode.STOPPED);
  }
}
