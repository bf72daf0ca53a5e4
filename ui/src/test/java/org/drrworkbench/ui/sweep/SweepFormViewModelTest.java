package org.drrworkbench.ui.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drrworkbench.core.hyper.Hyperparameter;
import org.drrworkbench.experiments.data.KnownData;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.export.FakeDialogs;
import org.drrworkbench.ui.results.MadeUpRuns;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Field;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Learning;
import org.drrworkbench.ui.sweep.SweepFormViewModel.Problem;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepFormViewModelTest {
  @TempDir private Path temp;
  private final FakeDialogs dialogs = new FakeDialogs();
  private final List<ExperimentSpec> launched = new ArrayList<>();
  private final SweepFormViewModel model =
      new SweepFormViewModel(
          MadeUpRuns.models(),
          List.of(new KnownData("demo", "Built in."), new KnownData("movielens-100k", "Files.")),
          (spec, done, refused) -> launched.add(spec),
          dialogs,
          new SameThread());

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
    model.listLengthsProperty().set("20, 5");
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
    assertThat(problem().sentence()).contains("'x'");
    model.seedsProperty().set("-1");
    assertThat(problem().sentence()).contains("-1").contains("from 0");
    model.seedsProperty().set("1");
    model.stepsProperty().set("many");
    assertThat(problem().field()).isEqualTo(Field.STEPS);
    model.stepsProperty().set("0");
    assertThat(problem().sentence()).contains("gradientSteps is 0");
    model.stepsProperty().set("10");
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
  void filesOfADataSetMustBeThere() {
    model.dataProperty().set(model.knownData().get(1));
    assertThat(problem().field()).isEqualTo(Field.FOLDER);
    model.folderProperty().set(temp.resolve("nowhere").toString());
    model.run();
    assertThat(launched).isEmpty();
    assertThat(problem().sentence()).contains("nowhere");
    dialogs.answer = temp;
    model.browse();
    model.run();
    assertThat(launched.get(0).data()).isEqualTo(DataSpec.of("movielens-100k", temp.toString()));
  }

  @Test
  void aRefusalIsShown() {
    SweepFormViewModel refusing =
        new SweepFormViewModel(
            MadeUpRuns.models(),
            List.of(new KnownData("demo", "Built in.")),
            (spec, done, refused) -> refused.accept("The runs folder cannot be written."),
            dialogs,
            new SameThread());
    refusing.run();
    assertThat(refusing.problemProperty().get())
        .isEqualTo(new Problem(Field.WHOLE, "The runs folder cannot be written."));
  }
}
