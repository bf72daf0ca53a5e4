package org.drrworkbench.experiments.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.drrworkbench.experiments.run.RunSpecs;
import org.drrworkbench.experiments.run.WorkerProcess;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsFolderTest {
  @TempDir private Path temp;
  private final ExperimentSetup setup = new ExperimentSetup(WorkerProcess.models());

  private RunsFolder runs() {
    return new RunsFolder(temp.resolve("runs"));
  }

  private Experiment made(ExperimentSpec spec) {
    return setup.prepare(spec, temp.resolve("runs"), false);
  }

  private static ExperimentSpec spec() {
    return RunSpecs.fake().models(List.of("random", "fake")).seeds(List.of(10L, 9L)).build();
  }

  private static List<String> names(ListedExperiment experiment) {
    return experiment.runs().stream().map(run -> run.folder().name()).toList();
  }

  @Test
  void runsStandInTheOrderOfTheirSpec() {
    Experiment experiment = made(spec());
    ListedExperiment listed = runs().list().get(0);
    assertThat(names(listed))
        .containsExactly(
            "random-offline-seed10",
            "random-offline-seed9",
            "fake-offline-seed10",
            "fake-offline-seed9");
    assertThat(listed.experiment()).isEqualTo(experiment);
    assertThat(listed.spec()).isEqualTo(spec());
    assertThat(listed.name()).isEqualTo("trial");
    assertThat(listed.runs().get(0).spec().seed()).isEqualTo(10);
  }

  @Test
  void withoutAnExperimentsSpecTheyStandByName() throws IOException {
    Experiment experiment = made(spec());
    Files.delete(experiment.folder().resolve("experiment.json"));
    ListedExperiment listed = runs().list().get(0);
    assertThat(listed.spec()).isNull();
    assertThat(names(listed)).isSorted().hasSize(4);
  }

  @Test
  void resumingAPartOfTheRunsLeavesTheExperimentsSpecAndMoreRunsReplaceIt() {
    made(spec());
    setup.prepare(spec().toBuilder().seeds(List.of(9L)).build(), temp.resolve("runs"), true);
    assertThat(runs().list().get(0).spec()).isEqualTo(spec());
    ExperimentSpec more = spec().toBuilder().seeds(List.of(9L, 10L, 11L)).build();
    setup.prepare(more, temp.resolve("runs"), true);
    assertThat(runs().list().get(0).spec()).isEqualTo(more);
  }

  @Test
  void whatIsNoExperimentIsPassedOver() throws IOException {
    assertThat(runs().list()).isEmpty();
    Experiment experiment = made(spec());
    Files.createDirectories(temp.resolve("runs/.trial.77.tmp/fake-offline-seed1"));
    Files.createDirectories(temp.resolve("runs/empty"));
    Files.writeString(temp.resolve("runs/note.txt"), "");
    Files.createDirectories(experiment.folder().resolve("half-made"));
    Path damaged = experiment.folder().resolve("fake-offline-seed9/spec.json");
    Files.writeString(damaged, "{\"schemaVersion\": 1");
    Files.writeString(experiment.folder().resolve("experiment.json"), "{");

    List<ListedExperiment> listed = runs().list();
    assertThat(listed).hasSize(1);
    assertThat(names(listed.get(0)))
        .containsExactly("fake-offline-seed10", "random-offline-seed10", "random-offline-seed9");
  }

  @Test
  void aSpecIsReadOnceUntilItIsWrittenAgain() throws IOException {
    Experiment experiment = made(spec());
    Path file = experiment.runs().get(0).spec();
    RunsFolder folder = runs();
    ListedRun first = folder.list().get(0).runs().get(0);
    String text = Files.readString(file);
    FileTime written = Files.getLastModifiedTime(file);
    Files.writeString(file, text.replace("\"gradientSteps\" : 200", "\"gradientSteps\" : 300"));
    Files.setLastModifiedTime(file, written);
    assertThat(folder.list().get(0).runs().get(0).spec()).isSameAs(first.spec());

    Files.setLastModifiedTime(file, FileTime.fromMillis(written.toMillis() + 5000));
    assertThat(folder.list().get(0).runs().get(0).spec().gradientSteps()).isEqualTo(300);
  }
}
