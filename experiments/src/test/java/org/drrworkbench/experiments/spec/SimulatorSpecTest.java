package org.drrworkbench.experiments.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.drrworkbench.core.recommend.SimulatorSettings;
import org.drrworkbench.core.recommend.SimulatorSettings.ColdValue;
import org.drrworkbench.core.recommend.SimulatorSettings.Kind;
import org.drrworkbench.core.recommend.SimulatorSettings.Rows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The simulator in specs and as people type it. */
class SimulatorSpecTest {
  private static final SimulatorSettings OTHER =
      new SimulatorSettings(7, 2.5, 3, Kind.BIASED_MF, Rows.APART, true, ColdValue.GLOBAL_MEAN);

  @TempDir private Path temp;

  private Path file(String text) throws IOException {
    return Files.writeString(temp.resolve("spec.json"), text);
  }

  private Path simulator(String fields) throws IOException {
    return file("{\"schemaVersion\": 1, \"simulator\": {" + fields + "}}");
  }

  @Test
  void everyFieldComesBackAsItWas() throws IOException {
    ExperimentSpec spec = ExperimentSpec.defaults().toBuilder().simulator(OTHER).build();
    String text = SpecJson.text(spec);
    assertThat(text)
        .contains("\"kind\" : \"biased-mf\"", "\"rows\" : \"apart\"")
        .contains("\"logOverrides\" : true", "\"coldValue\" : \"global-mean\"");
    assertThat(SpecJson.readExperiment(file(text))).isEqualTo(spec);
  }

  @Test
  void whatIsLeftOutIsAsItAlwaysWas() throws IOException {
    assertThat(SpecJson.readExperiment(simulator("\"factors\": 30")).simulator())
        .isEqualTo(
            new SimulatorSettings(
                30, 8, 5, Kind.LINEAR_PMF, Rows.ALL, false, ColdValue.PREDICTION));
  }

  @Test
  void aRunWrittenBeforeThereWereKindsIsReadAsWhatItRan() throws IOException {
    RunSpec run =
        new ExperimentExpansion(ModelsOfTest.catalogue()).runs(ModelsOfTest.spec()).get(0);
    String text = SpecJson.text(run);
    String old = text.replaceFirst("(?s),\\s*\"kind\" : \"linear-pmf\".*?\"prediction\"", "");
    assertThat(old).doesNotContain("coldValue").contains("sessionSteps");
    assertThat(SpecJson.readRun(file(old))).isEqualTo(run);
  }

  @Test
  void unknownWordsAreAnsweredWithThoseThereAre() throws IOException {
    Map<String, String> sentences =
        Map.of(
            "\"kind\": \"pmf\"",
            "The simulator's kind is 'pmf'; it must be one of linear-pmf, biased-mf,"
                + " logistic-pmf.",
            "\"rows\": \"half\"",
            "The simulator's rows is 'half'; it must be one of all, apart.",
            "\"coldValue\": \"zero\"",
            "The simulator's coldValue is 'zero'; it must be one of prediction, user-mean,"
                + " global-mean.",
            "\"kind\": \"LINEAR_PMF\"",
            "The simulator's kind is 'LINEAR_PMF'; it must be one of linear-pmf, biased-mf,"
                + " logistic-pmf.");
    for (Map.Entry<String, String> entry : sentences.entrySet()) {
      Path file = simulator(entry.getKey());
      assertThatThrownBy(() -> SpecJson.readExperiment(file))
          .isInstanceOf(SpecException.class)
          .hasMessage(file + ": " + entry.getValue());
    }
    Path yes = simulator("\"logOverrides\": \"yes\"");
    assertThatThrownBy(() -> SpecJson.readExperiment(yes))
        .isInstanceOf(SpecException.class)
        .hasMessageContaining("field 'simulator.logOverrides'")
        .hasMessageNotContaining("org.");
  }

  @Test
  void typedFieldsReplaceThoseNamed() {
    assertThat(SimulatorText.applied(SimulatorSettings.DEFAULT, Map.of()))
        .isEqualTo(SimulatorSettings.DEFAULT);
    assertThat(
            SimulatorText.applied(
                SimulatorSettings.DEFAULT,
                Map.of(
                    "factors",
                    "7",
                    "l2",
                    "2.5",
                    "sessionSteps",
                    "3",
                    "kind",
                    "biased-mf",
                    "rows",
                    "apart",
                    "logOverrides",
                    "true",
                    "coldValue",
                    "global-mean")))
        .isEqualTo(OTHER);
    assertThat(SimulatorText.applied(OTHER, Map.of("kind", "linear-pmf")))
        .isEqualTo(OTHER.withKind(Kind.LINEAR_PMF));
  }

  @Test
  void typedFieldsThatMeanNothingAreAnsweredInOneSentence() {
    Map<String, String> sentences =
        Map.of(
            "size=3",
            "simulator has no field 'size'; it has factors, l2, sessionSteps, kind, rows,"
                + " logOverrides, coldValue.",
            "factors=many",
            "simulator.factors is 'many'; it must be a whole number.",
            "factors=0",
            "The simulator's factors are 0; they must be from 1 to 1000.",
            "l2=-1",
            "The simulator's l2 is -1.0; it must be a number above 0.",
            "sessionSteps=0",
            "The simulator's sessionSteps are 0; they must be from 1 to 1000.",
            "kind=svd",
            "The simulator's kind is 'svd'; it must be one of linear-pmf, biased-mf, logistic-pmf.",
            "logOverrides=yes",
            "simulator.logOverrides is 'yes'; it must be true or false.");
    sentences.forEach(
        (typed, sentence) -> {
          String[] parts = typed.split("=", -1);
          assertThatThrownBy(
                  () ->
                      SimulatorText.applied(SimulatorSettings.DEFAULT, Map.of(parts[0], parts[1])))
              .isInstanceOf(SpecException.class)
              .hasMessage(sentence);
        });
  }
}
