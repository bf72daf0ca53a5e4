package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.OwnDataSets;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.NamedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code datasets import}, and data sets that are found by their name alone. */
class DatasetsImportTest {
  @TempDir private Path folder;

  private CommandLineSession call(String... words) {
    OwnDataSets own = new OwnDataSets(folder.resolve("own"));
    Path fetched = folder.resolve("fetched.csv");
    DataSets sets =
        new DataSets(
            id ->
                own.find(id)
                    .map(NamedData::data)
                    .or(
                        () ->
                            id.equals("amazon-books-2018") && Files.exists(fetched)
                                ? Optional.of(DataSpec.of(id, fetched.toString()))
                                : Optional.empty()));
    return CommandLineSession.call(services -> services.withData(sets, own), words);
  }

  private CommandLineSession imported(Path file, String... words) {
    return call(
        Stream.concat(Stream.of("datasets", "import", file.toString()), Stream.of(words))
            .toArray(String[]::new));
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("mine.txt"), text);
  }

  @Test
  void theReadingTheFirstRowsAndTheFiguresAreShown() throws IOException {
    Path file = file("item;user;rating\nx;a;4\ny;b;2\nx;b;3\nx;a;5\n");
    CommandLineSession session = imported(file, "--rows", "2");
    assertThat(session.err()).isEmpty();
    assertThat(session.code()).isZero();
    assertThat(session.out())
        .containsPattern("separator +;")
        .containsPattern("header +true")
        .containsPattern("encoding +UTF-8")
        .containsPattern("user +2")
        .containsPattern("time +none")
        .containsPattern("x +a +4")
        .doesNotContainPattern("y +b +2")
        .containsPattern("ratings +3")
        .containsPattern("duplicates +1");
  }

  @Test
  void aNameIsEnoughAfterTheReadingIsSaved() throws IOException {
    Path file = file("4,a,x\n2,b,y\n3,b,x\n");
    CommandLineSession saved =
        imported(file, "--columns", "user=2,item=3,rating=1", "--save", "films");
    assertThat(saved.code()).isZero();
    assertThat(saved.err()).contains("films");
    assertThat(folder.resolve("own")).isDirectoryContaining(one -> one.endsWith("films.json"));

    JsonNode described =
        new ObjectMapper().readTree(call("datasets", "describe", "films", "--json").out());
    assertThat(described.path("id").asText()).isEqualTo("films");
    assertThat(described.path("ratings").asInt()).isEqualTo(3);
    assertThat(call("datasets", "list").out()).containsPattern("films +2 +2 +3 +imported");
    CommandLineSession again =
        imported(file, "--columns", "user=2,item=3,rating=1", "--save", "films");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("films").contains("already");
  }

  @Test
  void aRunFindsANamedDataSetAndKeepsItsPlace() throws IOException {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 40; row++) {
      rows.append(1 + row % 5)
          .append(",u")
          .append(row % 4)
          .append(",i")
          .append(row / 4)
          .append('\n');
    }
    Path file = file(rows.toString());
    imported(file, "--columns", "user=2,item=3,rating=1", "--save", "films");
    for (String option : new String[] {"--dataset", "--data"}) {
      Path runs = folder.resolve("runs" + option);
      CommandLineSession session =
          call("run", option, "films", "--model", "random", "--runs", runs.toString());
      assertThat(session.err()).contains("Experiment");
      assertThat(session.code()).isZero();
      try (Stream<Path> all = Files.walk(runs)) {
        Path spec = all.filter(one -> one.endsWith("spec.json")).findFirst().orElseThrow();
        JsonNode data = new ObjectMapper().readTree(spec.toFile()).path("data");
        assertThat(data.path("id").asText()).isEqualTo("films");
        assertThat(data.path("path").asText()).isEqualTo(file.toString());
        assertThat(data.path("columns").path("user").asInt()).isEqualTo(2);
      }
    }
  }

  @Test
  void rowsThatCannotBeReadAreListedAndRefusedAboveTheShare() throws IOException {
    Path file = file("a,x,4\nb,x,no\nb,y\nb,z,2\n");
    CommandLineSession refused = imported(file, "--save", "films");
    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).hasLineCount(1).contains("mine.txt, line 2");
    assertThat(refused.out()).contains("mine.txt, line 3").containsPattern("unreadable +2");
    assertThat(folder.resolve("own")).doesNotExist();
    assertThat(imported(file, "--unreadable", "0.5", "--save", "films").code()).isZero();
  }

  @Test
  void aDoubtfulLayoutIsShownAndAskedAbout() throws IOException {
    Path file = file("1,2,3,4,5,6\n1,2,3,4,5,7\n");
    CommandLineSession session = imported(file, "--save", "films");
    assertThat(session.code()).isEqualTo(3);
    assertThat(session.out()).containsPattern("1 +2 +3 +4 +5 +7");
    assertThat(session.err()).hasLineCount(1).contains("--columns");
  }

  @Test
  void namesThatCannotBeGivenAreWrongCalls() throws IOException {
    Path file = file("a,x,4\nb,y,2\n");
    assertThat(imported(file, "--save", "movielens-1m").code()).isEqualTo(2);
    assertThat(imported(file, "--save", "../films").code()).isEqualTo(2);
    assertThat(imported(file, "--replace").err()).contains("--save");
    assertThat(imported(file, "--columns", "user=1,item=1,rating=3").err())
        .hasLineCount(1)
        .contains("a column of its own");
  }

  @Test
  void aFetchedDataSetNeedsNoFolder() throws IOException {
    assertThat(call("datasets", "describe", "amazon-books-2018").err()).contains("--data");
    Files.writeString(
        folder.resolve("fetched.csv"),
        "0001713353,A2PBHF3LQ6N1XY,5.0,1112140800\n000171287X,A2PBHF3LQ6N1XY,4.0,1112140801\n");
    JsonNode json =
        new ObjectMapper()
            .readTree(call("datasets", "describe", "amazon-books-2018", "--json").out());
    assertThat(json.path("users").asInt()).isOne();
    assertThat(json.path("items").asInt()).isEqualTo(2);
  }
}
