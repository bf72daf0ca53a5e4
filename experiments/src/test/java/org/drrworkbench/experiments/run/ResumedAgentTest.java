package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.drrworkbench.core.drr.DrrModel;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.SpecJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real agent, interrupted again and again, goes on from its checkpoint files to the same bytes.
 */
class ResumedAgentTest {
  private static final int STEPS = 40;
  private static final ModelCatalogue MODELS = new ModelCatalogue(List.of(DrrModel.gru()));

  @TempDir private Path temp;

  private RunFolder folder(String name) throws IOException {
    ExperimentSpec spec =
        ExperimentSpec.defaults().toBuilder()
            .name("agent")
            .data(DataSpec.of("tiny", null))
            .models(List.of("drr-gru"))
            .modes(List.of(Mode.OFFLINE, Mode.ONLINE))
            .hyperparameters(
                Map.of(
                    "embeddingSize", "4",
                    "hiddenSize", "8",
                    "historyLength", "3",
                    "trainListLength", "2",
                    "folds", "2",
                    "batchSize", "8",
                    "usersPerStep", "8",
                    "updateEvery", "2",
                    "evaluateEvery", "10",
                    "replay", "prioritised"))
            .listLengths(List.of(2, 5))
            .gradientSteps(STEPS)
            .logEvery(10)
            .checkpointSeconds(1)
            .build();
    RunFolder folder = new RunFolder(Files.createDirectories(temp.resolve(name)));
    AtomicFile.write(
        folder.spec(), SpecJson.text(new ExperimentExpansion(MODELS).runs(spec).get(0)));
    folder.writeStatus(RunStatus.queued());
    return folder;
  }

  /**
   * A worker whose clock goes on by 0.15 s each time that it is asked, so that there is a
   * checkpoint after every seven pieces of work.
   *
   * @param moment how often the clock is asked before something happens
   * @param happens is told of the worker then, and each time after
   */
  private Worker worker(long moment, Consumer<Worker> happens) {
    AtomicLong asked = new AtomicLong();
    Worker[] present = new Worker[1];
    present[0] =
        new Worker(
            new WorkerParts(
                MODELS,
                WorkerProcess.data(),
                ComputeEngine.none(),
                new SimulatedSessions(),
                temp.resolve("cache"),
                Clock.systemUTC(),
                "test"),
            () -> {
              if (asked.incrementAndGet() >= moment) {
                happens.accept(present[0]);
              }
              return asked.get() * 150_000_000;
            });
    return present[0];
  }

  private static void crash(Worker worker) {
    throw new IllegalStateException("The clock has stopped.");
  }

  private static long savedStep(RunFolder folder) throws IOException {
    return new CheckpointStore(folder).look().orElseThrow().gradientStep();
  }

  @Test
  void stoppedAndBrokenOffInBothModesItEndsWithTheSameBytes() throws IOException {
    RunFolder whole = folder("whole");
    assertThat(worker(Long.MAX_VALUE, Worker::requestStop).run(whole)).isEqualTo(ExitCode.OK);
    RunFolder halting = folder("halting");
    List<Long> saved = new ArrayList<>();
    int code = ExitCode.STOPPED;
    for (int attempt = 0; code != ExitCode.OK; attempt++) {
      // By turns asked to stop, which saves, and broken off, which loses what came since.
      boolean asked = attempt % 2 == 0;
      code = worker(24, asked ? Worker::requestStop : ResumedAgentTest::crash).run(halting);
      assertThat(code).isIn(ExitCode.OK, asked ? ExitCode.STOPPED : ExitCode.FAILED);
      saved.add(savedStep(halting));
      assertThat(attempt).isLessThan(20);
    }
    assertThat(saved).anyMatch(step -> step > 0 && step < STEPS);
    assertThat(saved).anyMatch(step -> step > STEPS && step < 2 * STEPS);
    for (String file : List.of("results.csv", "per-user.csv.gz", "recommendations.tsv")) {
      assertThat(halting.root().resolve(file)).hasSameBinaryContentAs(whole.root().resolve(file));
    }
    assertThat(MetricLog.read(halting.metrics()).stream().map(MetricLine::values))
        .isEqualTo(MetricLog.read(whole.metrics()).stream().map(MetricLine::values).toList());
    assertThat(new CheckpointStore(halting).look().orElseThrow().session())
        .isEqualTo(new CheckpointStore(whole).look().orElseThrow().session());
    assertThat(savedStep(whole)).isEqualTo(2 * STEPS);
  }
}
