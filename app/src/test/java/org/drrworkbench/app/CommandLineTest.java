package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands answer, and what they leave behind when they refuse. */
class CommandLineTest {
  @TempDir private Path folder;

  @Test
  void aMissingFolderIsBadDataAndLeavesNothingBehind() throws IOException {
    CommandLineSession session =
        run("--dataset", "movielens-100k", "--data", folder.resolve("absent").toString());
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.err()).hasLineCount(1).contains(folder.resolve("absent").toString());
    assertNothingLeft();
  }

  @Test
  void aKnownDataSetWithoutItsFolderSaysWhichOptionToGive() {
    CommandLineSession session = run("--dataset", "movielens-100k");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("--data");
  }

  @Test
  void aWrongSeparatorIsBadDataThatNamesTheFile() throws IOException {
    Path file = Files.writeString(folder.resolve("r.txt"), "u1/i1/5\nu1/i2/4\n");
    CommandLineSession session = run("--dataset", file.toString());
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.err()).hasLineCount(1).contains(file.toString());
    assertNothingLeft();
  }

  @Test
  void aRatingThatIsNoNumberIsBadDataThatNamesTheLine() throws IOException {
    Path file = Files.writeString(folder.resolve("r.csv"), "u1,i1,5\nu1,i2,4\nu2,i1,good\n");
    CommandLineSession session = run("--dataset", file.toString());
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.err()).hasLineCount(1).contains(file.toString()).contains("3");
    assertNothingLeft();
  }

  @Test
  void aRatingOffTheScaleIsBadDataThatNamesTheLine() throws IOException {
    Path ratings = folder.resolve("ml");
    Files.createDirectories(ratings);
    Files.writeString(ratings.resolve("u.data"), "1\t1\t5\t10\n1\t2\t9\t20\n");
    String genres = "|0".repeat(19);
    Files.writeString(ratings.resolve("u.item"), "1|A|||" + genres + "\n2|B|||" + genres + "\n");
    CommandLineSession session = run("--dataset", "movielens-100k", "--data", ratings.toString());
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.err()).hasLineCount(1).contains("u.data").contains("2").contains("9");
    assertNothingLeft();
  }

  @ParameterizedTest
  @CsvSource({
    "--model,no-such-model,no-such-model",
    "--protocol,no-such-protocol,no-such-protocol",
    "--split,kfold,user-temporal",
    "--seeds,some,seeds",
    "--sweep,embeddingSize,--sweep",
    "--sweep,embeddingSize=50,sweep.values",
    "--sweep,'embeddingSize=50,1001',1000",
    "--sweep,'embeddingsize=50,100',embeddingsize",
    "--ratio,1.5,ratio",
    "--steps,0,1",
    "--jobs,0,--jobs",
    "--mode,sideways,sideways",
    "--settings,loose,rigorous",
    "--budget,huge,standard",
    "--device,tpu,gpu:",
    "--dataset,no-such-data,no-such-data",
    "--list-lengths,ten,ten"
  })
  void aWrongValueIsAWrongCallThatNamesIt(String option, String value, String named)
      throws IOException {
    CommandLineSession session = run(option, value);
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains(named).doesNotContain("Exception");
    assertNothingLeft();
  }

  @Test
  void aHyperparameterOutOfRangeIsAWrongCallThatNamesTheRange() throws IOException {
    CommandLineSession session = run("--model", "drr-gru", "--set", "embeddingSize=1001");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("embeddingSize").contains("1000");
    assertNothingLeft();
  }

  @Test
  void anUnknownOptionIsAWrongCallInOneSentence() {
    CommandLineSession session = run("--no-such-option");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("--no-such-option").contains("--help");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--train", "--k-core", "--launcher"})
  void anOptionThatIsPlannedSaysSo(String option) {
    CommandLineSession session = run(option, "x");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains(option).contains("planned");
  }

  @Test
  void aCommandThatIsPlannedSaysSo() {
    CommandLineSession session = CommandLineSession.call("export", "runs", "--format", "trec");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("export").contains("planned");
  }

  @Test
  void aRunsFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "no folder");
    CommandLineSession session =
        CommandLineSession.call(
            "run", "--model", "random", "--runs", file.resolve("runs").toString());
    assertThat(session.code()).isNotZero();
    assertThat(session.err()).hasLineCount(1).contains(file.toString()).contains("--runs");
  }

  @Test
  void aWordThatIsNoPresetAndNoFileIsAWrongCall() {
    CommandLineSession session = CommandLineSession.call("run", "no-such-preset");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("no-such-preset").contains("demo");
  }

  @Test
  void aWorkerWithoutARunIsAWrongCall() {
    CommandLineSession session = CommandLineSession.call("worker", folder.toString());
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains("spec.json");
  }

  @Test
  void resultsOfAFolderWithoutRunsAreAWrongCall() {
    CommandLineSession session = CommandLineSession.call("results", folder.toString());
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).hasLineCount(1).contains(folder.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"models", "presets", "metrics", "protocols"})
  void listsComeAsLinesAndAsJson(String command) throws IOException {
    CommandLineSession lines = CommandLineSession.call(command);
    JsonNode json = new ObjectMapper().readTree(CommandLineSession.call(command, "--json").out());
    assertThat(lines.code()).isZero();
    assertThat(json).isNotEmpty();
    json.forEach(one -> assertThat(lines.out()).contains(one.path("id").asText()));
  }

  @Test
  void aModelIsDescribedWithItsRangesAndTheArticlesValues() {
    assertThat(CommandLineSession.call("models", "drr-gru").out())
        .contains("discountFactor")
        .contains("from 0.0 to 0.999")
        .contains("eq. 9");
  }

  @Test
  void describeGivesTheContractsKeys() throws IOException {
    // Three ratings 5, 4, 3 of two users and two items: mean 4, density 3/4.
    Path file = Files.writeString(folder.resolve("r.csv"), "u1,i1,5\nu1,i2,4\nu2,i1,3\n");
    CommandLineSession session =
        CommandLineSession.call("datasets", "describe", file.toString(), "--json");
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertThat(json.path("users").asInt()).isEqualTo(2);
    assertThat(json.path("items").asInt()).isEqualTo(2);
    assertThat(json.path("ratings").asInt()).isEqualTo(3);
    assertThat(json.path("mean").asDouble()).isEqualTo(4);
    assertThat(json.path("density").asDouble()).isEqualTo(0.75);
    assertThat(json.has("firstTime")).isTrue();
    assertThat(json.path("fingerprint").asText()).hasSize(64);
  }

  @Test
  void helpOfACommandEndsWell() {
    CommandLineSession session = CommandLineSession.call("run", "--help");
    assertThat(session.code()).isZero();
    assertThat(session.out()).contains("--list-lengths").doesNotContain("--launcher");
  }

  private CommandLineSession run(String... options) {
    Stream<String> words =
        Stream.concat(
            Stream.of("run", "--runs", folder.resolve("runs").toString()), Stream.of(options));
    return CommandLineSession.call(words.toArray(String[]::new));
  }

  private void assertNothingLeft() {
    assertThat(folder.resolve("runs")).doesNotExist();
  }
}
