package org.drrworkbench.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.export.FakeDialogs;
import org.drrworkbench.ui.queue.ExperimentLaunch;
import org.drrworkbench.ui.results.MadeUpRuns;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Field;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Learning;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Problem;
import org.drrworkbench.ui.task.Background;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFormViewModelTest {
  @TempDir private Path temp;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<ExperimentSpec> launched = new ArrayList<>();
  private final SweepFormViewModel model =
      model(
          (spec, done, refused) -> {
            launched.add(spec);
            done.run();
          },
          new SameThread());

  private SweepFormViewModel model(ExperimentLaunch launch, Background background) {
    return new SweepFormViewModel(
        MadeUpRuns.models(),
        new DataSets(),
        List.of(new KnownData("demo", "Built in."), new KnownData("movielens-100k", "Files.")),
        launch,
        dialogs,
        background);
  }

  private Problem problem() {
    return Objects.requireNonNull(model.problemProperty().get());
  }

  private void choose(String hyperparameter) {
    model
        .hyperparameterProperty()
        .set(
            model.hyperparameters().stream()
                .filter(own -> own.name().equals(hyperparameter))
                .findFirst()
                .orElseThrow());
  }

  @Test
  void itBeginsWithTheArticlesFigures4And5() {
    assertThat(model.problemProperty().get()).isNull();
    model.run();
    ExperimentSpec spec = launched.get(0);
    assertThat(spec.models()).containsExactly("drr-gru");
    assertThat(spec.sweep())
        .isEqualTo(new Sweep("embeddingSize", List.of("50", "100", "150", "200", "250")));
    assertThat(spec.listLengths()).containsExactly(10, 20);
    assertThat(spec.modes()).containsExactly(Mode.OFFLINE);
    assertThat(model.summaryProperty().get()).startsWith("5 runs");
  }

  @Test
  void everyFieldReachesTheSpecAndTheRunsAreCounted() {
    model.models().setAll("drr-gru", "drr-ave");
    choose("l2");
    model.valuesProperty().set("0.01; 0.1 1");
    model.seedsProperty().set("3, 4");
    model.listLengthsProperty().set("5, 20");
    model.learningProperty().set(Learning.OFFLINE_THEN_ONLINE);
    model.budgetProperty().set(Budget.FULL);
    assertThat(model.stepsProperty().get()).isEqualTo("50000");
    model.stepsProperty().set("123");
    // 2 models, 3 values, 2 seeds.
    assertThat(model.summaryProperty().get()).startsWith("12 runs");
    model.run();
    ExperimentSpec spec = launched.get(0);
    assertThat(new ExperimentExpansion(MadeUpRuns.models()).runs(spec)).hasSize(12);
    assertThat(spec.sweep()).isEqualTo(new Sweep("l2", List.of("0.01", "0.1", "1.0")));
    assertThat(spec.seeds()).containsExactly(3L, 4L);
    assertThat(spec.listLengths()).containsExactly(5, 20);
    assertThat(spec.modes()).containsExactly(Mode.OFFLINE, Mode.ONLINE);
    assertThat(spec.gradientSteps()).isEqualTo(123);
  }

  @Test
  void wrongValuesAreToldInTheSchemasWordsAndNotLaunched() {
    model.valuesProperty().set("50, 1001");
    assertThat(problem())
        .isEqualTo(
            new Problem(
                Field.VALUES,
                "Hyperparameter embeddingSize is '1001'; it must be a whole number from 2 to"
                    + " 1000."));
    assertThat(model.summaryProperty().get()).isEmpty();
    model.run();
    assertThat(launched).isEmpty();
    model.valuesProperty().set("50");
    assertThat(problem().sentence()).contains("2 to 1000 values");
    model.valuesProperty().set("50, 50");
    assertThat(problem().sentence()).contains("twice");
    model.valuesProperty().set("50, 100");
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void eachWrongFieldIsNamed() {
    model.seedsProperty().set("1, x");
    assertThat(problem().field()).isEqualTo(Field.SEEDS);
    assertThat(problem().sentence()).contains("seeds is '1, x'", "such as 1,2,3");
    model.seedsProperty().set("-1,");
    assertThat(problem().field()).isEqualTo(Field.SEEDS);
    assertThat(problem().sentence()).contains("-1").contains("from 0");
    model.seedsProperty().set("1");
    model.stepsProperty().set("many");
    assertThat(problem())
        .isEqualTo(
            new Problem(
                Field.STEPS, "gradientSteps is 'many'; it must be a whole number, such as 2000."));
    model.stepsProperty().set("0");
    assertThat(problem().sentence()).contains("gradientSteps is 0");
    model.stepsProperty().set("10");
    model.listLengthsProperty().set("10 20");
    assertThat(problem().sentence()).contains("listLengths is '10 20'", "commas between them");
    model.listLengthsProperty().set("0");
    assertThat(problem().field()).isEqualTo(Field.LIST_LENGTHS);
    model.listLengthsProperty().set("10");
    model.models().clear();
    assertThat(problem().field()).isEqualTo(Field.MODELS);
  }

  @Test
  void onlyNumbersThatAllChosenModelsHaveAreOffered() {
    assertThat(model.hyperparameters())
        .extracting(Hyperparameter::name)
        .contains("embeddingSize", "l2")
        .doesNotContain("centredReward");
    model.models().setAll("drr-gru", "pmf");
    assertThat(model.hyperparameters()).extracting(Hyperparameter::name).containsExactly("l2");
    // Models without a number are not offered at all.
    assertThat(model.sweepable()).contains("drr-gru", "drr-ave", "pmf").doesNotContain("random");
  }

  @Test
  void valuesAreProposedWithinTheRange() {
    choose("discountFactor");
    // Default 0, the article's 0.9.
    assertThat(model.valuesProperty().get()).isEqualTo("0.0, 0.9");
    choose("dropout");
    // Half, default, twice: 1 is out of range.
    assertThat(model.valuesProperty().get()).isEqualTo("0.25, 0.5");
  }

  @Test
  void aNumberOfSeedsMeansTheFirstOnesAsInTheTerminal() {
    model.seedsProperty().set("3");
    // 5 values, 1 model, 3 seeds.
    assertThat(model.summaryProperty().get()).startsWith("15 runs");
    model.run();
    model.seedsProperty().set("7,");
    model.run();
    assertThat(launched)
        .extracting(ExperimentSpec::seeds)
        .containsExactly(List.of(1L, 2L, 3L), List.of(7L));
    model.seedsProperty().set("10000");
    assertThat(model.summaryProperty().get()).startsWith("50000 runs");
  }

  @Test
  void whatWasTypedStaysWhileModelsComeAndGo() {
    model.valuesProperty().set("10, 30");
    model.models().setAll("drr-gru", "drr-ave");
    assertThat(model.valuesProperty().get()).isEqualTo("10, 30");
    model.models().clear();
    assertThat(model.valuesProperty().get()).isEmpty();
    model.models().setAll("drr-ave");
    assertThat(model.valuesProperty().get()).isEqualTo("10, 30");
    // pmf has l2 only.
    model.models().setAll("drr-ave", "pmf");
    assertThat(swept()).isEqualTo("l2");
    model.valuesProperty().set("0.5, 0.7");
    model.models().setAll("drr-ave");
    assertThat(swept()).isEqualTo("embeddingSize");
    assertThat(model.valuesProperty().get()).isEqualTo("10, 30");
    choose("l2");
    assertThat(model.valuesProperty().get()).isEqualTo("0.5, 0.7");
    model.models().clear();
    model.models().setAll("drr-gru");
    assertThat(swept()).isEqualTo("l2");
  }

  private String swept() {
    return Objects.requireNonNull(model.hyperparameterProperty().get()).name();
  }

  @Test
  void theBudgetIsThatOfTheGradientSteps() {
    assertThat(model.budgetProperty().get()).isEqualTo(Budget.QUICK);
    model.stepsProperty().set("123");
    assertThat(model.budgetProperty().get()).isNull();
    assertThat(model.stepsProperty().get()).isEqualTo("123");
    model.stepsProperty().set("50000");
    assertThat(model.budgetProperty().get()).isEqualTo(Budget.FULL);
  }

  @Test
  void filesOfADataSetAreCheckedBeforeTheLaunch() throws IOException {
    model.dataProperty().set(model.knownData().get(1));
    assertThat(problem().field()).isEqualTo(Field.FOLDER);
    model.folderProperty().set(temp.resolve("nowhere").toString());
    assertThat(model.problemProperty().get()).isNull();
    model.run();
    assertThat(launched).isEmpty();
    assertThat(problem().field()).isEqualTo(Field.WHOLE);
    assertThat(problem().sentence()).contains("nowhere");
    dialogs.answer = temp;
    model.browse();
    assertThat(model.problemProperty().get()).isNull();
    Files.writeString(temp.resolve("u.data"), "1\t1\t5\t10\n1\t2\tx\t20\n");
    Files.writeString(
        temp.resolve("u.item"), "1|A|||" + "|0".repeat(19) + "\n2|B|||" + "|0".repeat(19) + "\n");
    model.run();
    assertThat(launched).isEmpty();
    assertThat(problem().sentence()).contains("u.data", "2");
    Files.writeString(temp.resolve("u.data"), "1\t1\t5\t10\n1\t2\t3\t20\n");
    model.run();
    assertThat(launched.get(0).data()).isEqualTo(DataSpec.of("movielens-100k", temp.toString()));
    assertThat(model.problemProperty().get()).isNull();
  }

  @Test
  void aRefusalIsShownUntilSomethingIsChanged() {
    SweepFormViewModel refusing =
        model(
            (spec, done, refused) -> refused.accept("The runs folder cannot be written."),
            new SameThread());
    refusing.run();
    assertThat(refusing.problemProperty().get())
        .isEqualTo(new Problem(Field.WHOLE, "The runs folder cannot be written."));
    assertThat(refusing.runnableProperty().get()).as("one may try again").isTrue();
    refusing.seedsProperty().set("2");
    assertThat(refusing.problemProperty().get()).isNull();
  }

  @Test
  void aSecondPressDoesNothingUntilTheFirstIsLaunched() {
    HeldWork background = new HeldWork();
    List<Runnable> done = new ArrayList<>();
    SweepFormViewModel slow =
        model(
            (spec, ended, refused) -> {
              launched.add(spec);
              done.add(ended);
            },
            background);
    assertThat(slow.runnableProperty().get()).isTrue();
    slow.run();
    assertThat(slow.busyProperty().get()).isTrue();
    assertThat(slow.runnableProperty().get()).isFalse();
    slow.run();
    background.doAll();
    // Its runs are being queued.
    slow.seedsProperty().set("2");
    assertThat(slow.runnableProperty().get()).isFalse();
    slow.run();
    background.doAll();
    assertThat(launched).hasSize(1);
    done.get(0).run();
    assertThat(slow.busyProperty().get()).isFalse();
    assertThat(slow.runnableProperty().get()).isTrue();
    slow.run();
    background.doAll();
    assertThat(launched).hasSize(2);
  }
}
