package org.drrworkbench.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drrworkbench.experiments.spec.Budget;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.Mode;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.Settings;
import org.drrworkbench.experiments.spec.SpecException;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.Sweep;
import org.drrworkbench.ui.task.HeldWork;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SetupViewModelTest {
  @TempDir private Path folder;

  private final SetupParts parts = new SetupParts();
  private final SetupViewModel model = parts.model(new SameThread());

  private ExperimentSpec spec() {
    return model.spec().orElseThrow();
  }

  private HyperparameterField field(String key) {
    return model.models().hyperparameters().shown().stream()
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  static List<Preset> presets() {
    return Preset.all();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void aPresetFillsTheFormWithNothingAddedAndNothingLost(Preset preset) {
    model.presetProperty().set(preset);
    assertThat(spec()).isEqualTo(preset.spec());
    assertThat(model.changedProperty().get()).isFalse();
  }

  @Test
  void theFirstPresetIsThereAtTheBeginningAndCanBeRun() {
    assertThat(spec()).isEqualTo(Preset.all().get(0).spec());
    assertThat(spec().models()).startsWith("drr-gru");
    assertThat(model.summaryProperty().get()).isEqualTo("3 models × 1 seed = 3 runs");
    assertThat(model.runnableProperty().get()).isTrue();
  }

  @Test
  void aChangeIsMarkedAndThePresetComesBack() {
    model.name().textProperty().set("mine");
    field("drr-gru.batchSize").textProperty().set("32");
    model.models().chosen().tick("popularity").set(false);
    assertThat(model.changedProperty().get()).isTrue();
    model.backToPreset();
    assertThat(model.changedProperty().get()).isFalse();
    assertThat(spec()).isEqualTo(Preset.all().get(0).spec());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "seeds|some|seeds is 'some'; it must be a number of seeds from 1 to 10000, or seeds with"
            + " commas between them, such as 1,2,3.",
        "seeds|1,1|seeds is [1, 1]; no value may stand in it twice.",
        "listLengths|ten|listLengths is 'ten'; it must be whole numbers with commas between them,"
            + " such as 5,10,15.",
        "listLengths|10,5|listLengths is [10, 5]; it must be ascending.",
        "steps|0|gradientSteps is 0; it must be a whole number from 1 to 1000000000.",
        "steps|many|gradientSteps is 'many'; it must be a whole number, such as 2000.",
        "device|tpu|device is 'tpu'; it must be auto, cpu or gpu:N, such as gpu:0.",
        "ratio|1.5|split.ratio is 1.5; it must be above 0 and below 1.",
        "threshold|NaN|positiveThreshold is NaN; it must be finite.",
        "name|a b|name is 'a b'; it must be 1 to 120 letters, digits, dots, dashes or underscores,"
            + " beginning with a letter or digit.",
      })
  void aWrongTextShowsTheSentenceOfTheSpecAndLeavesNoSpec(
      String which, String text, String sentence) {
    TypedText<?> field = typed(which);
    String before = field.text();
    field.textProperty().set(text);
    assertThat(field.shownProblemProperty().get()).isEqualTo(sentence);
    assertThat(model.problemProperty().get()).isEqualTo(sentence);
    assertThat(model.spec()).isEmpty();
    assertThat(model.runnableProperty().get()).isFalse();
    assertThat(field.text()).as("what was typed").isEqualTo(text);
    field.textProperty().set(before);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(spec()).isEqualTo(Preset.all().get(0).spec());
  }

  private TypedText<?> typed(String which) {
    return switch (which) {
      case "seeds" -> model.evaluation().seeds();
      case "listLengths" -> model.evaluation().listLengths();
      case "steps" -> model.evaluation().budget().steps();
      case "device" -> model.evaluation().device();
      case "ratio" -> model.split().ratio();
      case "threshold" -> model.evaluation().threshold();
      default -> model.name();
    };
  }

  @Test
  void everyFieldLandsInTheSpec() {
    model.split().kindProperty().set(SplitKind.USER_TEMPORAL);
    model.split().ratio().textProperty().set("0.8");
    model.evaluation().threshold().textProperty().set("4");
    model.models().modesProperty().set(List.of(Mode.OFFLINE, Mode.ONLINE));
    model.evaluation().protocols().tick("rated-only").set(false);
    model.evaluation().listLengths().textProperty().set("5, 10");
    model.evaluation().seeds().textProperty().set("7,");
    model.evaluation().budget().budgetProperty().set(Budget.FULL);
    model.evaluation().device().textProperty().set("cpu");
    model.name().textProperty().set("mine");
    ExperimentSpec preset = Preset.all().get(0).spec();
    assertThat(spec())
        .isEqualTo(
            preset.toBuilder()
                .split(preset.split().withKind(SplitKind.USER_TEMPORAL).withRatio(0.8))
                .positiveThreshold(4.0)
                .modes(List.of(Mode.OFFLINE, Mode.ONLINE))
                .protocols(List.of("full-unseen"))
                .listLengths(List.of(5, 10))
                .seeds(List.of(7L))
                .gradientSteps(50_000)
                .device("cpu")
                .name("mine")
                .build());
  }

  @Test
  void withoutAModelOrAProtocolThereIsNothingToRun() {
    model.models().chosen().choose(List.of());
    assertThat(model.models().shownProblemProperty().get())
        .isEqualTo("models is empty; it must name at least one.");
    assertThat(model.spec()).isEmpty();
    model.models().chosen().tick("pmf").set(true);
    model.evaluation().protocols().choose(List.of());
    assertThat(model.evaluation().protocolsProblemProperty().get())
        .isEqualTo("protocols is empty; it must name at least one.");
    assertThat(model.problemProperty().get())
        .isEqualTo(model.evaluation().protocolsProblemProperty().get());
  }

  @Test
  void aModelTickedLaterTakesItsPlaceInTheOrderOfTheList() {
    model.models().chosen().tick("drr-ave").set(true);
    assertThat(spec().models()).containsExactly("drr-gru", "drr-ave", "pmf", "popularity");
    assertThat(model.models().hyperparameters().shown())
        .extracting(HyperparameterField::model)
        .contains("drr-ave");
  }

  @Test
  void onlyHyperparametersThatDifferAreWrittenDown() {
    field("drr-gru.embeddingSize").textProperty().set("200");
    field("drr-gru.discountFactor").textProperty().set("0.0");
    field("pmf.l2").textProperty().set(" 8 ");
    assertThat(spec().hyperparameters()).isEqualTo(Map.of("drr-gru.embeddingSize", "200"));
    assertThat(field("drr-gru.embeddingSize").modifiedProperty().get()).isTrue();
    assertThat(field("drr-gru.discountFactor").modifiedProperty().get()).isFalse();
    field("drr-gru.embeddingSize").reset();
    field("pmf.l2").reset();
    assertThat(spec().hyperparameters()).isEmpty();
  }

  @Test
  void aHyperparameterOutOfRangeSaysSoAtItsFieldAndNamesTheModelBesideRun() {
    field("drr-gru.embeddingSize").textProperty().set("1001");
    String sentence =
        "Hyperparameter embeddingSize is '1001'; it must be a whole number from 2 to 1000.";
    assertThat(field("drr-gru.embeddingSize").problemProperty().get()).isEqualTo(sentence);
    assertThat(model.problemProperty().get()).isEqualTo("Model drr-gru: " + sentence);
    assertThat(model.spec()).isEmpty();
    model.models().chosen().tick("drr-gru").set(false);
    assertThat(spec().models()).containsExactly("pmf", "popularity");
    model.models().chosen().tick("drr-gru").set(true);
    assertThat(model.spec()).as("what was typed is kept").isEmpty();
  }

  @Test
  void rigorousSettingsBringTheirProtocolAndSeedsAsInTheTerminal() {
    model.evaluation().settingsProperty().set(Settings.RIGOROUS);
    assertThat(spec().protocols()).containsExactly("full-unseen");
    assertThat(spec().seeds()).containsExactly(1L, 2L, 3L, 4L, 5L);
    model.evaluation().seeds().textProperty().set("2");
    assertThat(spec().seeds()).containsExactly(1L, 2L);
    assertThat(spec().settings()).isEqualTo(Settings.RIGOROUS);
  }

  @Test
  void stepsAndBudgetGoTogether() {
    model.evaluation().budget().budgetProperty().set(Budget.STANDARD);
    assertThat(model.evaluation().budget().steps().text()).isEqualTo("10000");
    model.evaluation().budget().steps().textProperty().set("3000");
    assertThat(model.evaluation().budget().budgetProperty().get()).isNull();
    model.evaluation().budget().steps().textProperty().set("2000");
    assertThat(model.evaluation().budget().budgetProperty().get()).isEqualTo(Budget.QUICK);
  }

  @Test
  void whatIsInTheDataArrives() {
    DataFigures found = model.data().figuresProperty().get();
    assertThat(found).isNotNull();
    assertThat(found.id()).isEqualTo("demo");
    assertThat(found.statistics().ratings()).isEqualTo(40_350);
    // The demo's scale is 1 to 5, so its middle is (1 + 5) / 2.
    assertThat(found.middle()).isEqualTo(3);
    assertThat(found.histogram().series().get(0).points()).hasSize(5);
    assertThat(model.data().readingProperty().get()).isFalse();
  }

  @Test
  void dataThatCannotBeReadSaysSoInTheReadersWordsAndHoldsRunBack() throws IOException {
    model.data().idProperty().set("movielens-100k");
    assertThat(model.problemProperty().get())
        .isEqualTo(
            "Data set movielens-100k needs ml-100k.zip or the folder with u.data and u.item; name"
                + " its folder or file.");
    assertThat(model.runnableProperty().get()).isFalse();
    Files.writeString(folder.resolve("u.data"), "1\t1\t5\t10\n1\t2\t9\t20\n");
    Files.writeString(
        folder.resolve("u.item"), "1|A|||" + "|0".repeat(19) + "\n2|B|||" + "|0".repeat(19) + "\n");
    model.data().folderProperty().set(folder.toString());
    assertThat(model.data().shownProblemProperty().get()).contains("u.data").contains("9");
    assertThat(model.data().figuresProperty().get()).isNull();
    Files.writeString(folder.resolve("u.data"), "1\t1\t5\t10\n1\t2\t3\t20\n");
    model.data().folderProperty().set(folder + "/");
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(spec().data()).isEqualTo(DataSpec.of("movielens-100k", folder + "/"));
  }

  @Test
  void aProblemOfAnUntouchedFormIsToldBesideRunOnly() {
    model.presetProperty().set(Preset.of("movielens-100k"));
    assertThat(model.data().shownProblemProperty().get()).isEmpty();
    assertThat(model.problemProperty().get()).contains("movielens-100k");
  }

  @Test
  void runHandsTheSpecOver() {
    model.run();
    assertThat(parts.launched).containsExactly(Preset.all().get(0).spec());
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void aRefusedLaunchIsToldUntilSomethingIsChanged() {
    parts.refusal = "The runs folder cannot be written.";
    model.run();
    assertThat(model.problemProperty().get()).isEqualTo(parts.refusal);
    assertThat(model.runnableProperty().get()).as("one may try again").isTrue();
    model.name().textProperty().set("other");
    assertThat(model.problemProperty().get()).isEmpty();
  }

  @Test
  void anotherDataSetForgetsWhyTheLaunchWasRefused() throws IOException {
    parts.refusal = "The runs folder cannot be written.";
    model.run();
    assertThat(model.problemProperty().get()).isEqualTo(parts.refusal);
    model.data().idProperty().set("mine.csv");
    model.data().folderProperty().set(ratings("mine.csv"));
    assertThat(model.data().figuresProperty().get()).isNotNull();
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.runnableProperty().get()).isTrue();
  }

  @Test
  void whatWasReadOfADataSetGoesWithItAndStaysWhileItStays() throws IOException {
    HeldWork background = new HeldWork();
    SetupViewModel slow = parts.model(background);
    background.doAll();
    DataFigures demo = slow.data().figuresProperty().get();
    assertThat(demo).isNotNull();
    slow.presetProperty().set(Preset.of("demo"));
    assertThat(slow.data().readingProperty().get()).as("the same data read again").isFalse();
    assertThat(slow.data().figuresProperty().get()).isSameAs(demo);
    slow.fill(
        Preset.of("demo").spec().toBuilder()
            .data(DataSpec.of("mine.csv", ratings("mine.csv")))
            .build());
    assertThat(slow.data().readingProperty().get()).isTrue();
    assertThat(slow.data().figuresProperty().get()).isNull();
    background.doAll();
    assertThat(slow.data().figuresProperty().get().statistics().ratings()).isEqualTo(4);
    slow.data().folderProperty().set(ratings("other.csv"));
    assertThat(slow.data().readingProperty().get()).isTrue();
    assertThat(slow.data().figuresProperty().get()).isNull();
  }

  private String ratings(String name) throws IOException {
    return Files.writeString(folder.resolve(name), "u1,i1,5\nu1,i2,4\nu2,i1,3\nu2,i2,1\n")
        .toString();
  }

  @Test
  void whatTheTerminalWouldRefuseIsRefusedBeforeTheLaunch() throws IOException {
    Files.writeString(folder.resolve("u.data"), "1\t1\t5\t10\n1\t2\t3\t20\n");
    Files.writeString(
        folder.resolve("u.item"), "1|A|||" + "|0".repeat(19) + "\n2|B|||" + "|0".repeat(19) + "\n");
    model.data().idProperty().set("movielens-100k");
    model.data().folderProperty().set(folder.toString());
    Files.delete(folder.resolve("u.data"));
    model.run();
    assertThat(model.problemProperty().get()).contains("u.data");
    assertThat(parts.launched).isEmpty();
  }

  @Test
  void fromTheCheckUntilTheRunsAreQueuedASecondRunDoesNothing() {
    HeldWork background = new HeldWork();
    SetupViewModel slow = parts.model(background);
    background.doAll();
    parts.holds = true;
    slow.run();
    assertThat(slow.busyProperty().get()).as("while the check goes on").isTrue();
    assertThat(slow.runnableProperty().get()).isFalse();
    slow.run();
    background.doAll();
    assertThat(parts.launched).hasSize(1);
    assertThat(slow.busyProperty().get()).as("while the runs are being queued").isTrue();
    assertThat(slow.runnableProperty().get()).isFalse();
    slow.run();
    background.doAll();
    assertThat(parts.launched).hasSize(1);
    parts.letGo();
    assertThat(slow.busyProperty().get()).isFalse();
    assertThat(slow.runnableProperty().get()).isTrue();
  }

  @Test
  void anotherExperimentFillsTheFormAndAnUnknownModelIsRefused() {
    ExperimentSpec other =
        Preset.of("demo").spec().toBuilder()
            .data(DataSpec.of("mine.csv", "/data/mine.csv"))
            .hyperparameters(Map.of("pmf.factors", "30"))
            .seeds(List.of(4L, 2L))
            .logEvery(7)
            .build();
    model.fill(other);
    assertThat(spec()).isEqualTo(other);
    assertThat(model.presetProperty().get()).isNull();
    assertThat(model.data().ids()).contains("mine.csv");
    assertThatThrownBy(() -> model.fill(other.toBuilder().models(List.of("no-such")).build()))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("no-such");
    assertThat(spec()).isEqualTo(other);
  }

  @Test
  void theSweepOfAnExperimentIsKeptAndCounted() {
    ExperimentSpec swept =
        Preset.all().get(0).spec().toBuilder()
            .sweep(new Sweep("embeddingSize", List.of("20", "50")))
            .build();
    model.fill(swept);
    assertThat(spec()).isEqualTo(swept);
    // drr-gru alone has it and runs twice; pmf and popularity run once: 2 + 1 + 1.
    assertThat(model.summaryProperty().get())
        .isEqualTo("3 models × 1 seed, embeddingSize swept = 4 runs");
  }
}
