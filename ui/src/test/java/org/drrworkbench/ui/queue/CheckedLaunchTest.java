package org.drrworkbench.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.recommend.RandomModel;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.queue.ExperimentCheck;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.ui.task.HeldWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckedLaunchTest {
  private final HeldWork background = new HeldWork();
  private final List<ExperimentSpec> asked = new ArrayList<>();
  private final List<Runnable> launched = new ArrayList<>();
  private final List<Consumer<String>> refused = new ArrayList<>();
  private int changes;

  private CheckedLaunch launch(DataSource data) {
    return new CheckedLaunch(
        new ExperimentCheck(new ModelCatalogue(List.of(new RandomModel())), data),
        (spec, done, refusal) -> {
          asked.add(spec);
          launched.add(done);
          refused.add(refusal);
        },
        background,
        () -> changes++);
  }

  private static ExperimentSpec spec(String model) {
    return ExperimentSpec.defaults().toBuilder().models(List.of(model)).build();
  }

  @Test
  void itIsBusyFromTheFirstPressUntilTheRunsAreQueuedAndTakesNoOtherMeanwhile() {
    CheckedLaunch launch = launch(new DataSets());
    launch.launch(spec("random"));
    assertThat(launch.busyProperty().get()).as("checking").isTrue();
    launch.launch(spec("random"));
    background.doAll();
    assertThat(launch.busyProperty().get()).as("being queued").isTrue();
    launch.launch(spec("random"));
    background.doAll();
    assertThat(asked).containsExactly(spec("random"));
    launched.get(0).run();
    assertThat(launch.busyProperty().get()).isFalse();
    // Told at the beginning and at the end.
    assertThat(changes).isEqualTo(2);
    launch.launch(spec("random"));
    background.doAll();
    assertThat(asked).hasSize(2);
  }

  @Test
  void whatIsLaunchedSaysWhereItsDataIs(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(folder.resolve("mine.csv"), "u1,i1,5\nu1,i2,4\nu2,i1,3\nu2,i2,1\n");
    DataSpec kept = DataSpec.of("mine", file.toString());
    CheckedLaunch launch =
        launch(new DataSets(id -> id.equals("mine") ? Optional.of(kept) : Optional.empty()));
    launch.launch(spec("random").toBuilder().data(DataSpec.of("mine", null)).build());
    background.doAll();
    assertThat(launch.refusal()).isEmpty();
    assertThat(asked).extracting(ExperimentSpec::data).containsExactly(kept);
  }

  @Test
  void aRefusalIsKeptUntilItIsForgottenOrTheNextLaunch() {
    CheckedLaunch launch = launch(new DataSets());
    launch.launch(spec("random"));
    background.doAll();
    refused.get(0).accept("The runs folder cannot be written.");
    assertThat(launch.busyProperty().get()).isFalse();
    assertThat(launch.refusal()).isEqualTo("The runs folder cannot be written.");
    launch.launch(spec("random"));
    assertThat(launch.refusal()).isEmpty();
    background.doAll();
    refused.get(1).accept("It is still so.");
    launch.forget();
    assertThat(launch.refusal()).isEmpty();
  }

  @Test
  void whatTheCheckRefusesIsNotLaunched() {
    CheckedLaunch unknown = launch(new DataSets());
    unknown.launch(spec("no-such-model"));
    background.doAll();
    assertThat(unknown.refusal()).contains("no-such-model");
    CheckedLaunch broken =
        launch(
            data -> {
              throw new DataException("The file u.data is missing.");
            });
    broken.launch(spec("random"));
    background.doAll();
    assertThat(broken.refusal()).isEqualTo("The file u.data is missing.");
    assertThat(broken.busyProperty().get()).isFalse();
    assertThat(asked).isEmpty();
  }
}
