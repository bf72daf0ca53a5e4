package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.prepare.FewestLikes;
import org.drrworkbench.core.prepare.KCore;
import org.drrworkbench.core.prepare.Preparation;
import org.drrworkbench.core.prepare.RatingRange;
import org.drrworkbench.core.prepare.UserSample;
import org.drrworkbench.core.split.HistoryOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecJsonTest {
  @TempDir private Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("spec.json"), text);
  }

  private static ExperimentSpec full() {
    return ExperimentSpec.defaults().toBuilder()
        .name("trial-1")
        .data(
            DataSpec.of("mine", "/data/mine.csv")
                .withColumns(new DelimitedColumns("::", true, 2, 3, 4, 5)))
        .preparation(
            new Preparation(
                true,
                new RatingRange(2.0, null),
                new KCore(10, 5),
                new FewestLikes(7, 4),
                new UserSample(100, 3)))
        .split(
            new SplitSpec(SplitKind.USER_TEMPORAL, 0.8, 0.05)
                .withSeed(9L)
                .withOrder(HistoryOrder.ITEM))
        .models(List.of("a", "b"))
        .modes(List.of(Mode.OFFLINE, Mode.ONLINE))
        .hyperparameters(Map.of("l2", "0.1"))
        .sweep(new Sweep("factors", List.of("10", "30")))
        .settings(Settings.RIGOROUS)
        .positiveThreshold(3.5)
        .seeds(List.of(7L, 1L << 53))
        .device("gpu:1")
        .build();
  }

  @Test
  void anExperimentComesBackAsItWas() throws IOException {
    assertThat(SpecJson.readExperiment(file(SpecJson.text(full())))).isEqualTo(full());
  }

  @Test
  void aSpecWrittenBeforeThereWereSweepsIsReadWithoutOne() throws IOException {
    String text = SpecJson.text(ExperimentSpec.defaults());
    assertThat(text).contains("  \"sweep\" : null,\n");
    assertThat(SpecJson.readExperiment(file(text.replace("  \"sweep\" : null,\n", ""))))
        .isEqualTo(ExperimentSpec.defaults());
  }

  @Test
  void aSpecWrittenBeforeLikesCouldBeAskedForIsReadWithoutThem() throws IOException {
    String text = SpecJson.text(ExperimentSpec.defaults());
    String likes = "    \"fewestLikes\" : null,\n";
    assertThat(text).contains(likes);
    assertThat(SpecJson.readExperiment(file(text.replace(likes, ""))))
        .isEqualTo(ExperimentSpec.defaults());
  }

  @Test
  void aRunWrittenBeforeThereWereStepsAndFoldsIsReadWithoutThem() throws IOException {
    RunSpec run =
        new ExperimentExpansion(ModelsOfTest.catalogue()).runs(ModelsOfTest.spec()).get(0);
    String old =
        SpecJson.text(run)
            .replaceFirst("(?s)  \"preparation\" : \\{.*?\\},\n", "")
            .replaceFirst("(?s),\n    \"foldIn\".*?\"order\" : \"file\"", "")
            .replaceFirst(",\n    \"given\" : null", "");

    assertThat(old)
        .doesNotContain("preparation", "fold", "order", "given")
        .contains("\"ratio\" : 0.7");
    assertThat(SpecJson.readRun(file(old))).isEqualTo(run);
  }

  @Test
  void filesDividedBeforeAreNamedInTheData() throws IOException {
    ExperimentSpec given =
        ExperimentSpec.defaults().toBuilder()
            .data(DataSpec.of("mine", null).withGiven(new GivenFiles("a.base", "a.test")))
            .split(SplitSpec.userRandom().withKind(SplitKind.GIVEN))
            .build();
    assertThat(SpecJson.readExperiment(file(SpecJson.text(given)))).isEqualTo(given);
    assertThatThrownBy(() -> given.toBuilder().split(SplitSpec.userRandom()).build())
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("it must be given");
    assertThatThrownBy(() -> given.data().withFile("b.csv"))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("data.file is b.csv");
  }

  @Test
  void everyRunOfAPresetComesBackAsItWas() throws IOException {
    RunSpec run =
        new ExperimentExpansion(ModelsOfTest.catalogue()).runs(ModelsOfTest.spec()).get(1);
    assertThat(SpecJson.readRun(file(SpecJson.text(run)))).isEqualTo(run);
  }

  @Test
  void theTextNamesThingsAsTheCommandLineDoes() {
    assertThat(SpecJson.text(full()))
        .startsWith("{\n  \"schemaVersion\" : 1,\n")
        .contains("\"kind\" : \"user-temporal\"")
        .contains("\"modes\" : [ \"offline\", \"online\" ]")
        .contains("\"settings\" : \"rigorous\"");
  }

  @Test
  void whatAFileLeavesOutHasItsDefault() throws IOException {
    ExperimentSpec read =
        SpecJson.readExperiment(
            file("{\"schemaVersion\": 1, \"models\": [\"pmf\"], \"split\": {\"ratio\": 0.9}}"));

    assertThat(read)
        .isEqualTo(
            ExperimentSpec.defaults().toBuilder()
                .models(List.of("pmf"))
                .split(SplitSpec.userRandom().withRatio(0.9))
                .build());
  }

  @Test
  void settingsSayWhatStandsForWhatAFileLeavesOut() throws IOException {
    Path file = file("{\"schemaVersion\": 1, \"settings\": \"rigorous\", \"seeds\": [9]}");

    ExperimentSpec rigorous = SpecJson.readExperiment(file);
    assertThat(rigorous.protocols()).containsExactly("full-unseen");
    assertThat(rigorous.seeds()).containsExactly(9L);
    assertThat(SpecJson.readExperiment(file, Settings.ARTICLE).protocols())
        .containsExactly("rated-only");
  }

  @Test
  void otherSettingsReplaceOnlyWhatTheyStandFor() {
    ExperimentSpec article = full().withSettings(Settings.ARTICLE);
    assertThat(article.seeds()).containsExactly(1L);
    assertThat(article.protocols()).containsExactly("rated-only");
    assertThat(article.models()).isEqualTo(full().models());
    assertThat(full().withSettings(Settings.RIGOROUS)).isEqualTo(full());
  }

  @Test
  void theSpecOfARunCanBeRunAgain() throws IOException {
    RunSpec run =
        new ExperimentExpansion(ModelsOfTest.catalogue()).runs(ModelsOfTest.spec()).get(1);

    ExperimentSpec again = SpecJson.readExperiment(file(SpecJson.text(run)));

    assertThat(new ExperimentExpansion(ModelsOfTest.catalogue()).runs(again)).containsExactly(run);
  }

  @Test
  void errorsNameFileAndField() throws IOException {
    Map<String, String> sentences =
        Map.of(
            "{\"schemaVersion\": 1, \"modles\": [\"pmf\"]}", "unknown field 'modles'",
            "{\"schemaVersion\": 1, \"split\": {\"ration\": 1}}", "unknown field 'split.ration'",
            "{\"schemaVersion\": 2}", "schemaVersion is 2",
            "{\"schemaVersion\": 1, \"split\": {\"order\": \"time\"}}",
                "The order is 'time'; it must be one of file, item, random.",
            "{\"models\": [\"pmf\"]}", "schemaVersion is missing",
            "{\"schemaVersion\": 1, \"gradientSteps\": \"many\"}", "field 'gradientSteps'",
            "{\"schemaVersion\": 1, \"listLengths\": [5, 2000]}", "listLengths is 2000",
            "{\"schemaVersion\": 1, \"simulator\": {\"factors\": 0}}", "factors are 0",
            "{\"schemaVersion\": 1,\n\n \"models\": [pmf]}", "line 3",
            "[1]", "no JSON object");
    Map<String, String> nulls =
        Map.of(
            "{\"schemaVersion\": 1, \"split\": {\"kind\": null}}", "'split.kind' is null",
            "{\"schemaVersion\": 1, \"models\": [null]}", "'models[0]' is null",
            "{\"schemaVersion\": 1, \"settings\": null}", "'settings' is null");
    for (Map.Entry<String, String> entry : nulls.entrySet()) {
      Path file = file(entry.getKey());
      assertThatThrownBy(() -> SpecJson.readExperiment(file))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining(entry.getValue())
          .hasMessageNotContaining("org.");
    }
    for (Map.Entry<String, String> entry : sentences.entrySet()) {
      Path file = file(entry.getKey());
      assertThatThrownBy(() -> SpecJson.readExperiment(file))
          .isInstanceOf(SpecException.class)
          .hasMessageContaining(file.toString())
          .hasMessageContaining(entry.getValue())
          .hasMessageEndingWith(".")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void aMissingFieldOfARunIsNamed() throws IOException {
    RunSpec run =
        new ExperimentExpansion(ModelsOfTest.catalogue()).runs(ModelsOfTest.spec()).get(0);
    Path file = file(SpecJson.text(run).replaceFirst("\"seed\" : [0-9]+,", ""));

    assertThatThrownBy(() -> SpecJson.readRun(file))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("seed");
  }

  @Test
  void aMissingFileIsSaid() {
    assertThatThrownBy(() -> SpecJson.readExperiment(temp.resolve("none.json")))
        .isInstanceOf(SpecException.class)
        .hasMessageStartingWith("There is no file ");
  }

  @Test
  void aSpecWrittenBeforeItsDataHadOptionsIsStillRead() throws IOException {
    String text =
        SpecJson.text(full())
            .replaceAll(",\\s*\"(timeUnit|quote|encoding|file|reading)\" : null", "");
    assertThat(text).doesNotContain("timeUnit").doesNotContain("reading");

    assertThat(SpecJson.readExperiment(file(text))).isEqualTo(full());
  }

  @Test
  void anUnknownWayWithZerosIsNamedAndAMissingOneIsTheUsual() throws IOException {
    String data = "{\"schemaVersion\": 1, \"data\": {\"id\": \"b\", \"path\": \"p\", \"reading\": ";
    ExperimentSpec old = SpecJson.readExperiment(file(data + "{\"duplicates\": \"mean\"}}}"));
    assertThat(old.data().reading()).isEqualTo(new ReadingSpec("mean", null, null, null, null));
    Path unknown = file(data + "{\"zeros\": \"keep\"}}}");
    assertThatThrownBy(() -> SpecJson.readExperiment(unknown))
        .isInstanceOf(SpecException.class)
        .hasMessageEndingWith("data.reading.zeros: 'keep' is none of drop, negative, positive.");
  }

  @Test
  void theOptionsOfReadingComeBackAsTheyWere() throws IOException {
    ExperimentSpec spec =
        full().toBuilder()
            .data(
                DataSpec.of("mine", "/data/mine.zip")
                    .withFile("ratings.csv")
                    .withColumns(
                        new DelimitedColumns(
                            ";", true, 1, 2, 3, 4, "milliseconds", "none", "windows-1252"))
                    .withReading(new ReadingSpec("mean", "clip", 0.05, 1.0, 10.0, "negative")))
            .build();

    assertThat(SpecJson.readExperiment(file(SpecJson.text(spec)))).isEqualTo(spec);
  }
}
