package org.drrworkbench.ui.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.Preset;
import org.drrworkbench.experiments.spec.SplitKind;
import org.drrworkbench.experiments.spec.SplitSpec;
import org.drrworkbench.ui.task.SameThread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ways to divide ask for. */
class SetupSplitTest {
  @TempDir private Path folder;

  private final SetupParts parts = new SetupParts();
  private final SetupViewModel model = parts.model(new SameThread());
  private final SplitFields split = model.split();

  private ExperimentSpec spec() {
    return model.spec().orElseThrow();
  }

  @Test
  void foldsAndTheTestedFoldLandInTheSpecAndInTheCountOfRuns() {
    split.kindProperty().set(SplitKind.KFOLD);
    split.folds().textProperty().set("3");
    // Three models, one seed, a run for each of 3 folds: 3 x 3 = 9.
    assertThat(model.summaryProperty().get()).endsWith("= 9 runs");
    split.fold().textProperty().set("2");
    assertThat(spec().split())
        .isEqualTo(SplitSpec.userRandom().withKind(SplitKind.KFOLD).withFolds(3).withFold(2));
    assertThat(model.summaryProperty().get()).endsWith("= 3 runs");
  }

  @Test
  void theShareThatIsToldOfHeldOutUsersLandsInTheSpec() {
    model.models().chosen().choose(List.of("popularity"));
    split.kindProperty().set(SplitKind.USER_HOLDOUT);
    split.foldIn().textProperty().set("0.6");
    assertThat(spec().split())
        .isEqualTo(SplitSpec.userRandom().withKind(SplitKind.USER_HOLDOUT).withFoldIn(0.6));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "folds|1|split.folds is 1; it must be a whole number from 2 to 100.",
        "folds|five|split.folds is 'five'; it must be a whole number, such as 5.",
        "fold|6|split.fold is 6; it must be a whole number from 1 to 5.",
        "fold|first|split.fold is 'first'; it must be a whole number, such as 1.",
      })
  void aWrongFoldShowsTheSentenceOfTheSpecWhileThereAreFolds(
      String which, String text, String sentence) {
    split.kindProperty().set(SplitKind.KFOLD);
    TypedText<?> field = which.equals("folds") ? split.folds() : split.fold();
    field.textProperty().set(text);
    assertThat(field.shownProblemProperty().get()).isEqualTo(sentence);
    assertThat(model.problemProperty().get()).isEqualTo(sentence);
    assertThat(model.spec()).isEmpty();
    split.kindProperty().set(SplitKind.USER_RANDOM);
    assertThat(spec()).as("the fold means nothing here").isEqualTo(Preset.all().get(0).spec());
  }

  @Test
  void fewerFoldsThanTheTestedOneAreToldAtTheTestedOne() {
    split.kindProperty().set(SplitKind.KFOLD);
    split.fold().textProperty().set("5");
    split.folds().textProperty().set("3");
    assertThat(split.fold().shownProblemProperty().get())
        .isEqualTo("split.fold is 5; it must be a whole number from 1 to 3.");
    assertThat(split.folds().shownProblemProperty().get()).isEmpty();
  }

  @Test
  void twoFilesThatWereDividedBeforeAreReadInPlaceOfTheDataSet() throws IOException {
    String train = file("mine.train", "u1,i1,5\nu1,i2,4\nu2,i1,3\n");
    String test = file("mine.test", "u2,i2,1\nu1,i3,2\n");
    split.kindProperty().set(SplitKind.GIVEN);
    model.data().trainProperty().set(train);
    assertThat(model.problemProperty().get())
        .isEqualTo("data.given.test is empty; it must name a file of ratings.");
    assertThat(model.data().figuresProperty().get()).isNull();
    model.data().testProperty().set(test);
    assertThat(model.problemProperty().get()).isEmpty();
    assertThat(model.data().filesNamedProperty().get()).isTrue();
    // Three rows to train on and two to test on.
    assertThat(model.data().figuresProperty().get().statistics().ratings()).isEqualTo(5);
    DataSpec data = DataSpec.of("given:mine.train", null).withGiven(new GivenFiles(train, test));
    assertThat(spec().data()).isEqualTo(data);
    model.run();
    assertThat(parts.launched).hasSize(1);
    split.kindProperty().set(SplitKind.USER_RANDOM);
    assertThat(spec().data()).isEqualTo(DataSpec.of("demo", null));
    assertThat(model.data().figuresProperty().get().id()).isEqualTo("demo");
  }

  @Test
  void anExperimentOnDividedFilesFillsTheFormAndComesOutAsItWas() throws IOException {
    GivenFiles files = new GivenFiles(file("a.csv", "u1,i1,5\n"), file("b.csv", "u1,i2,4\n"));
    ExperimentSpec divided =
        Preset.of("demo").spec().toBuilder()
            .data(DataSpec.of("mine", null).withGiven(files))
            .split(SplitSpec.userRandom().withKind(SplitKind.GIVEN))
            .build();
    model.fill(divided);
    assertThat(spec()).isEqualTo(divided);
    assertThat(model.data().trainProperty().get()).isEqualTo(files.train());
  }

  private String file(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), rows).toString();
  }
}
