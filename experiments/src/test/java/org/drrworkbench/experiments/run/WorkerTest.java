package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.core.split.HistoryOrder;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpecBuilder;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkerTest {
  @TempDir private Path temp;

  private RunFolder folder(String name, ExperimentSpecBuilder spec) throws IOException {
    return RunSpecs.folder(temp.resolve(name), spec.build());
  }

  private Worker worker() {
    return new Worker(WorkerProcess.parts(temp.resolve("cache")));
  }

  private static RunStatus status(RunFolder folder) {
    return folder.readStatus().orElseThrow();
  }

  @Test
  void theOrderWithoutTimesStandsInSpecAndProvenanceAndLeavesTheDivision() throws IOException {
    Provenance file = provenance("file", HistoryOrder.FILE);
    Provenance random = provenance("random", HistoryOrder.RANDOM);
    assertThat(Objects.requireNonNull(file.splitReport()).order())
        .startsWith("in the order of the file");
    assertThat(Objects.requireNonNull(random.splitReport()).order()).startsWith("at random");
    assertThat(random.dataFingerprint()).isEqualTo(file.dataFingerprint());
    assertThat(random.contentFingerprint()).isEqualTo(file.contentFingerprint());
    assertThat(random.testFingerprint()).isEqualTo(file.testFingerprint());
    assertThat(random.trainFingerprint()).isEqualTo(file.trainFingerprint());
    assertThat(new RunFolder(temp.resolve("random")).readSpec().split().order())
        .isEqualTo(HistoryOrder.RANDOM);
  }

  private Provenance provenance(String name, HistoryOrder order) throws IOException {
    RunFolder run = folder(name, RunSpecs.fake().split(SplitSpec.userRandom().withOrder(order)));
    assertThat(worker().run(run)).isEqualTo(ExitCode.OK);
    return Provenance.read(run.provenance()).orElseThrow();
  }

  @Test
  void aFinishedRunHoldsEverythingThatItsFolderPromises() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());

    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);

    assertThat(status(folder).state()).isEqualTo(RunState.FINISHED);
    assertThat(status(folder).step()).isEqualTo(200);
    List<ResultRow> rows = ResultFile.read(folder.results());
    assertThat(rows.stream().map(ResultRow::model).distinct())
        .containsExactly("fake", "random", "oracle");
    // 200 steps with a line every 10.
    assertThat(MetricLog.read(folder.metrics())).hasSize(20);
    Provenance provenance = Provenance.read(folder.provenance()).orElseThrow();
    // 20 users x 12 ratings; of 12, round(8.4) = 8 train, of which round(0.8) = 1 validates.
    assertThat(provenance.ratings()).isEqualTo(240);
    assertThat(provenance.trainRows()).isEqualTo(140);
    assertThat(provenance.validationRows()).isEqualTo(20);
    assertThat(provenance.testRows()).isEqualTo(80);
    assertThat(Objects.requireNonNull(provenance.splitReport()).testUsers()).isEqualTo(20);
    assertThat(provenance.splitReport().testRowsBeforeOwnTraining()).isNull();
    assertThat(provenance.end()).isNotNull();
    assertThat(provenance.device()).isNull();
    assertThat(folder.checkpoint().resolve("latest.npz")).exists();
    assertThat(folder.checkpoint().resolve("previous.npz")).doesNotExist();
    // Twenty users with four test items each, all of them on lists of up to five.
    assertThat(Files.readAllLines(folder.recommendations()))
        .hasSize(1 + 80)
        .first()
        .isEqualTo("user\trank\titem\ttitle\tscore\trelevant");
  }

  @Test
  void perUserValuesAverageToTheResult() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    worker().run(folder);

    double sum = 0;
    try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(folder.perUser()))) {
      for (String line :
          new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()) {
        List<String> fields = List.of(line.split(",", -1));
        if (fields.get(6).equals("precision") && fields.get(7).equals("2")) {
          sum += Double.parseDouble(fields.get(9));
        }
      }
    }
    ResultRow precision =
        ResultFile.read(folder.results()).stream()
            .filter(row -> row.model().equals("fake"))
            .filter(row -> row.metric().equals("precision") && row.listLength() == 2)
            .findFirst()
            .orElseThrow();
    assertThat(sum / precision.users()).isEqualTo(precision.value());
  }

  @Test
  void onlineRowsStandBehindOfflineRows() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake().modes(List.of(Mode.OFFLINE, Mode.ONLINE)));

    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);

    List<ResultRow> rows = ResultFile.read(folder.results());
    assertThat(rows.stream().map(ResultRow::mode).distinct()).containsExactly("offline", "online");
    assertThat(rows.get(rows.size() - 1).protocol()).isEqualTo("simulator");
    assertThat(status(folder).step()).isEqualTo(400);
  }

  @Test
  void onlineFromAFinishedRunEqualsBothModesInOne() throws IOException {
    RunFolder both = folder("both", RunSpecs.fake().modes(List.of(Mode.OFFLINE, Mode.ONLINE)));
    RunFolder first = folder("first", RunSpecs.fake());
    RunFolder second =
        folder(
            "second",
            RunSpecs.fake().modes(List.of(Mode.ONLINE)).startFrom(first.root().toString()));
    worker().run(both);
    worker().run(first);

    assertThat(worker().run(second)).isEqualTo(ExitCode.OK);

    List<ResultRow> online =
        ResultFile.read(both.results()).stream()
            .filter(row -> row.mode().equals("online"))
            .toList();
    assertThat(online).isNotEmpty();
    assertThat(ResultFile.read(second.results())).isEqualTo(online);
  }

  @Test
  void startingFromARunOfAnotherSeedIsRefusedBecauseItsTestRowsDiffer() throws IOException {
    RunFolder first = folder("first", RunSpecs.fake().seeds(List.of(2L)));
    worker().run(first);
    RunFolder second =
        folder(
            "second",
            RunSpecs.fake().modes(List.of(Mode.ONLINE)).startFrom(first.root().toString()));

    assertThat(worker().run(second)).isEqualTo(ExitCode.WRONG_CALL);
    assertThat(status(second).message()).contains("startFrom", "seed is 2");
  }

  @Test
  void aStoppedRunGoesOnToTheSameBytes() throws IOException {
    ExperimentSpecBuilder spec = RunSpecs.fake().modes(List.of(Mode.OFFLINE, Mode.ONLINE));
    RunFolder whole = folder("whole", spec);
    worker().run(whole);
    RunFolder halting = folder("halting", spec);

    // The worker's clock is asked at least once an advance: it asks for the stop by and by.
    int attempts = 0;
    int code = ExitCode.STOPPED;
    while (code == ExitCode.STOPPED) {
      AtomicLong asked = new AtomicLong();
      Worker[] present = new Worker[1];
      present[0] =
          new Worker(
              WorkerProcess.parts(temp.resolve("cache")),
              () -> {
                if (asked.incrementAndGet() == 77) {
                  present[0].requestStop();
                }
                return 0;
              });
      code = present[0].run(halting);
      attempts++;
      assertThat(status(halting).state())
          .isEqualTo(code == ExitCode.STOPPED ? RunState.STOPPED : RunState.FINISHED);
    }

    assertThat(attempts).isBetween(4, 8);
    for (String file : List.of("results.csv", "per-user.csv.gz", "recommendations.tsv")) {
      assertThat(halting.root().resolve(file)).hasSameBinaryContentAs(whole.root().resolve(file));
    }
    assertThat(MetricLog.read(halting.metrics()).stream().map(MetricLine::values))
        .isEqualTo(MetricLog.read(whole.metrics()).stream().map(MetricLine::values).toList());
  }

  @Test
  void theStopFileStopsAndIsTakenAway() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    folder.askToStop();

    assertThat(worker().run(folder)).isEqualTo(ExitCode.STOPPED);

    assertThat(status(folder).state()).isEqualTo(RunState.STOPPED);
    assertThat(folder.stop()).doesNotExist();
    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);
  }

  @Test
  void aFailedOrFinishedRunLeavesNoStopFile() throws IOException {
    RunFolder bad = folder("bad", RunSpecs.fake().data(DataSpec.of("bad", null)));
    bad.askToStop();
    assertThat(worker().run(bad)).isEqualTo(ExitCode.BAD_DATA);
    assertThat(bad.stop()).doesNotExist();

    RunFolder done = folder("done", RunSpecs.fake());
    worker().run(done);
    done.askToStop();
    assertThat(worker().run(done)).isEqualTo(ExitCode.OK);
    assertThat(done.stop()).doesNotExist();
  }

  @Test
  void aRunBegunOnOtherDataIsNotResumed() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    folder.askToStop();
    worker().run(folder);
    String test = Provenance.read(folder.provenance()).orElseThrow().testFingerprint();
    String other = Files.readString(folder.provenance()).replace(test, "0".repeat(64));
    Files.writeString(folder.provenance(), other);

    assertThat(worker().run(folder)).isEqualTo(ExitCode.BAD_DATA);

    assertThat(status(folder).message()).contains(folder.root().toString(), "has changed since");
    assertThat(Files.readString(folder.provenance())).isEqualTo(other);
  }

  @Test
  void whatAKilledWorkerLeftHalfWrittenIsSwept() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    Files.createDirectories(folder.checkpoint());
    Path left = Files.writeString(folder.checkpoint().resolve(".latest.npz.7.tmp"), "half");

    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);

    assertThat(left).doesNotExist();
  }

  @Test
  void aFinishedRunIsLeftAlone() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    worker().run(folder);
    String before = Files.readString(folder.status());

    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);

    assertThat(Files.readString(folder.status())).isEqualTo(before);
  }

  @Test
  void badDataIsToldInItsOwnWords() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake().data(DataSpec.of("bad", null)));

    assertThat(worker().run(folder)).isEqualTo(ExitCode.BAD_DATA);

    assertThat(status(folder).state()).isEqualTo(RunState.FAILED);
    assertThat(status(folder).message())
        .isEqualTo("ratings.csv, line 3: the rating is missing; add it.");
  }

  @Test
  void aDamagedSpecIsToldWithFileAndField() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    Files.writeString(
        folder.spec(), Files.readString(folder.spec()).replace("\"seed\" : 1", "\"seed\" : -1"));

    assertThat(worker().run(folder)).isEqualTo(ExitCode.WRONG_CALL);

    assertThat(status(folder).message()).contains(folder.spec().toString(), "seed is -1");
  }

  @Test
  void memoryLibraryAndBugAreToldApart() throws IOException {
    Map<String, String> sentences =
        Map.of(
            FakeModel.OUT_OF_MEMORY,
            "ran out of memory",
            "library",
            "no torch in java.library.path",
            "bug",
            "IllegalStateException: the walk fell over");
    for (Map.Entry<String, String> entry : sentences.entrySet()) {
      RunFolder folder =
          folder(entry.getKey(), RunSpecs.fake().hyperparameters(Map.of("fault", entry.getKey())));

      assertThat(worker().run(folder)).isEqualTo(ExitCode.FAILED);

      assertThat(status(folder).state()).isEqualTo(RunState.FAILED);
      assertThat(status(folder).message()).contains(entry.getValue()).endsWith(".");
    }
  }

  @Test
  void aFullDiskIsToldAsOne() throws IOException {
    Path full = Path.of("/dev/full");
    Assumptions.assumeTrue(Files.exists(full), "This system has no /dev/full.");
    RunFolder folder = folder("a", RunSpecs.fake());
    Files.createSymbolicLink(folder.metrics(), full);

    assertThat(worker().run(folder)).isEqualTo(ExitCode.FAILED);

    assertThat(status(folder).state()).isEqualTo(RunState.FAILED);
    assertThat(status(folder).message())
        .startsWith("The disk is full")
        .contains(folder.root().toString());
  }

  @Test
  void aSecondWorkerIsRefusedWhileTheFirstHasTheRun() throws Exception {
    RunFolder folder = folder("a", RunSpecs.fake());
    String before = Files.readString(folder.status());
    try (RunLock first = RunLock.take(folder)) {
      assertThat(worker().run(folder)).isEqualTo(ExitCode.BUSY);

      first.check();
      assertThat(Files.readString(folder.status())).isEqualTo(before);
      assertThat(folder.results()).doesNotExist();
    }
    assertThat(worker().run(folder)).isEqualTo(ExitCode.OK);
  }

  @Test
  void anOrphanOfAnEarlierAttemptWritesNothingMore() throws IOException {
    RunFolder folder = folder("a", RunSpecs.fake());
    AtomicLong asked = new AtomicLong();
    // A later attempt on a file system without locks: its token appears in the middle of training.
    Worker orphan =
        new Worker(
            WorkerProcess.parts(temp.resolve("cache")),
            () -> {
              if (asked.incrementAndGet() == 50) {
                takeOver(folder);
              }
              return 0;
            });

    assertThat(orphan.run(folder)).isEqualTo(ExitCode.FAILED);

    assertThat(status(folder).state()).isEqualTo(RunState.RUNNING);
    assertThat(status(folder).attempt()).startsWith("1 ");
    assertThat(folder.results()).doesNotExist();
    assertThat(new CheckpointStore(folder).read()).isEmpty();
  }

  private static void takeOver(RunFolder folder) {
    try {
      AtomicFile.write(folder.attempt(), "2 elsewhere 4711");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
