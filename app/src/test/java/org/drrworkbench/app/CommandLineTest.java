package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    "--split,by-moon,user-temporal",
    "--split,kfold --ratio 0.5,user-holdout",
    "--folds,5,kfold",
    "--order,newest,split.order",
    "--zeros,keep,data.reading.zeros",
    "--fold-in,0.5,user-holdout",
    "--k-core,ten,--k-core",
    "--k-core,0,k-core",
    "--min-likes,10,--min-likes is '10'",
    "--users,0,users",
    "--users-seed,3,--users",
    "--train,a.csv,--test",
    "--split,given,--train",
    "--split,user-holdout,popularity",
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
    "--set,learner=supervised --set replay=prioritised,replay=uniform",
    "--list-lengths,ten,ten"
  })
  void aWrongValueIsAWrongCallThatNamesIt(String option, String value, String named)
      throws IOException {
    List<String> words = new ArrayList<>(List.of(option));
    words.addAll(List.of(value.split(" ")));
    CommandLineSession session = run(words.toArray(String[]::new));
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
  @ValueSource(strings = {"--launcher"})
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
  void filesDividedBeforeTakeTheOptionsOfReading() throws IOException {
    // The item stands first: three ratings of two users train, one tests.
    Path train = Files.writeString(folder.resolve("a.txt"), "i1;u1;5\ni2;u1;4\ni1;u2;3\n");
    Path test = Files.writeString(folder.resolve("b.txt"), "i2;u2;1\n");
    CommandLineSession session =
        CommandLineSession.call(
            "datasets",
            "describe",
            "mine",
            "--train",
            train.toString(),
            "--test",
            test.toString(),
            "--columns",
            "user=2,item=1,rating=3",
            "--scale",
            "1,5",
            "--json");
    assertThat(session.err()).isEmpty();
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertThat(json.path("users").asInt()).isEqualTo(2);
    assertThat(json.path("ratings").asInt()).isEqualTo(4);
    assertThat(json.path("splits").get(0).path("testRows").asInt()).isOne();
    assertThat(json.path("reading").asText()).contains("user in column 2");
  }

  @Test
  void describeLeavesOutUsersWhoLikeTooLittle() throws IOException {
    // Of three users one alone rates two items 4 or more.
    Path file =
        Files.writeString(folder.resolve("r.csv"), "u1,i1,5\nu1,i2,4\nu2,i1,3\nu2,i2,4\nu3,i3,2\n");
    CommandLineSession session =
        CommandLineSession.call(
            "datasets", "describe", file.toString(), "--min-likes", "2,4", "--json");
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertThat(json.path("id").asText()).isEqualTo("r.csv+likes-2-from-4");
    assertThat(json.path("users").asInt()).isEqualTo(1);
  }

  @Test
  void describeShowsWhatEachStepLeavesAndWhatASplitDoes() throws IOException {
    // u1 and u2 rate i1 and i2; u3 rates i3 alone, whom the core of two leaves out: 5 ratings of
    // 3 users and 3 items before, 4 of 2 and 2 after. Leaving out the last tests a row of each.
    Path file =
        Files.writeString(
            folder.resolve("r.csv"), "u1,i1,5,1\nu1,i2,4,2\nu2,i1,3,3\nu2,i2,1,4\nu3,i3,2,5\n");
    String[] call = {
      "datasets", "describe", file.toString(), "--k-core", "2", "--split", "leave-last", "--json"
    };
    JsonNode json = new ObjectMapper().readTree(CommandLineSession.call(call).out());
    assertThat(json.path("id").asText()).isEqualTo("r.csv+k-core-2");
    assertThat(json.path("ratings").asInt()).isEqualTo(4);
    assertThat(json.path("preparation").get(0).path("ratings").asInt()).isEqualTo(5);
    assertThat(json.path("preparation").get(1).path("users").asInt()).isEqualTo(2);
    assertThat(json.path("preparation").get(1).path("density").asDouble()).isEqualTo(1);
    JsonNode split = json.path("splits").get(0);
    assertThat(split.path("testRows").asInt()).isEqualTo(2);
    // u1's test row (time 2) is older than u2's training row (time 3).
    assertThat(split.path("testRowsBeforeLatestTraining").asInt()).isEqualTo(1);
    assertThat(CommandLineSession.call(Arrays.copyOf(call, call.length - 1)).out())
        .contains("as read")
        .contains("k-core-2")
        .contains("test rows before the latest training row of all");
  }

  @Test
  void describeCountsKeptZerosAndSaysTheOrderWithoutTimes() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("BX-Book-Ratings.csv"),
            "\"User-ID\";\"ISBN\";\"Book-Rating\"\n1;a;0\n1;b;7\n2;a;2\n2;b;9\n");
    String[] call = {"datasets", "describe", file.toString(), "--split", "user-random", "--json"};
    JsonNode usual = new ObjectMapper().readTree(CommandLineSession.call(call).out());
    assertThat(usual.path("implicit").asInt()).isOne();
    assertThat(usual.has("zerosAsPositive")).isFalse();
    assertThat(usual.path("splits").get(0).path("order").asText()).contains("order of the file");

    String[] kept = Arrays.copyOf(call, call.length + 4);
    List<String> more = List.of("--zeros", "positive", "--order", "item");
    for (int k = 0; k < more.size(); k++) {
      kept[call.length + k] = more.get(k);
    }
    JsonNode json = new ObjectMapper().readTree(CommandLineSession.call(kept).out());
    assertThat(json.path("implicit").asInt()).isZero();
    assertThat(json.path("zerosAsPositive").asInt()).isOne();
    assertThat(json.path("ratings").asInt()).isEqualTo(4);
    assertThat(json.path("max").asDouble()).isEqualTo(10);
    assertThat(json.path("fingerprint")).isNotEqualTo(usual.path("fingerprint"));
    assertThat(json.path("splits").get(0).path("order").asText()).startsWith("by item id");
  }

  @Test
  void saysWhichProgramItIs() {
    CommandLineSession session = CommandLineSession.call("--version");
    assertThat(session.code()).isZero();
    assertThat(session.out())
        .isEqualToIgnoringNewLines("DRR Workbench " + CodeVersion.ofThisProgram().words());
    assertThat(CodeVersion.ofThisProgram().version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+.*");
    assertThat(new CodeVersion("1.2.0", "0123456789ab").words())
        .isEqualTo("1.2.0, commit 0123456789ab");
    assertThat(new CodeVersion("1.2.0", "").words()).isEqualTo("1.2.0");
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
