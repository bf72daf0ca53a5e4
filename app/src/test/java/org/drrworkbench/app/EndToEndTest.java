package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user calls it: real workers in processes of their own, on the demo data. */
class EndToEndTest {
  @TempDir private Path folder;

  @Test
  void runsResumesShowsAndDrawsAnExperiment() throws IOException {
    CommandLineSession first = run();
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out()).contains("item-mean", "popularity", "random", "oracle", "precision");
    Path experiment = folder.resolve("runs/experiment");
    Path results = experiment.resolve("popularity-offline-seed1/results.csv");
    assertThat(results).content().startsWith("dataset,model,mode,protocol,split,seed,metric,");
    FileTime written = Files.getLastModifiedTime(results);

    CommandLineSession again = run("--resume");
    assertThat(again.code()).isZero();
    assertThat(again.out()).isEqualTo(first.out());
    assertThat(Files.getLastModifiedTime(results)).isEqualTo(written);

    CommandLineSession latex =
        CommandLineSession.call("results", experiment.toString(), "--format", "latex");
    assertThat(latex.out()).contains("\\toprule");

    Path picture = folder.resolve("bars.csv");
    CommandLineSession chart =
        CommandLineSession.call(
            "chart", experiment.toString(), "--kind", "bars", "--out", picture.toString());
    assertThat(chart.code()).as(chart.err()).isZero();
    assertThat(picture).content().contains("item-mean");

    // Runs that learn in no steps have no curves, and the answer says so.
    CommandLineSession curves =
        CommandLineSession.call(
            "chart", experiment.toString(), "--kind", "curves", "--out", picture.toString());
    assertThat(curves.code()).isEqualTo(2);
    assertThat(curves.err()).contains("logged nothing");
  }

  @Test
  void theSameExperimentTwiceGivesTheSameFilesByteForByte() throws IOException {
    run();
    run();
    for (String run : List.of("item-mean-offline-seed1", "popularity-offline-seed1")) {
      for (String file : List.of("results.csv", "per-user.csv.gz", "recommendations.tsv")) {
        assertThat(folder.resolve("runs/experiment-2").resolve(run).resolve(file))
            .hasSameBinaryContentAs(folder.resolve("runs/experiment").resolve(run).resolve(file));
      }
    }
  }

  @Test
  void ratingsThatChangedAreRefusedBeforeMoreRunsAreMade() throws IOException {
    Path ratings = folder.resolve("mine.csv");
    String lines = "user,item,rating\na,x,1\na,y,2\na,z,5\nb,x,5\nb,y,4\nb,z,3\n";
    Files.writeString(ratings, lines);
    String[] data = {"--dataset", ratings.toString(), "--seeds", "1", "--resume"};
    CommandLineSession first = run(data);
    assertThat(first.code()).as(first.err()).isZero();

    Files.writeString(ratings, lines.replace("a,z,5", "a,z,1"));
    data[3] = "1,2";
    CommandLineSession second = run(data);
    assertThat(second.code()).isEqualTo(3);
    assertThat(second.err()).hasLineCount(1).contains("was begun with other ratings", "mine.csv");
    assertThat(folder.resolve("runs/experiment/popularity-offline-seed2")).doesNotExist();
  }

  @Test
  void whatIsWrongWithAnAgentIsSaidBelowTheTablesAndInJson() throws IOException {
    assertThat(run().err()).doesNotContain("saturated");
    Path log = folder.resolve("runs/experiment/popularity-offline-seed1/metrics.jsonl");
    String line = "{\"step\":100,\"time\":1.0,\"values\":{\"train/actionSaturation\":0.9}}\n";
    Files.writeString(log, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    CommandLineSession again = run("--resume");
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(again.err()).contains("popularity seed 1: The actor is saturated: 90 %");
    assertThat(again.out()).contains("precision").doesNotContain("saturated");
    String runs = folder.resolve("runs").toString();
    assertThat(CommandLineSession.call("results", runs, "--format", "json").out())
        .contains("\"warnings\" : [ \"popularity seed 1: ");
    assertThat(CommandLineSession.call("results", runs).out()).doesNotContain("saturated");
  }

  @Test
  void aFinishedAgentIsLookedInto() throws IOException {
    CommandLineSession trained = run("--model", "drr-gru", "--steps", "20", "--users", "60");
    assertThat(trained.code()).as(trained.err()).isZero();
    String agent = folder.resolve("runs/experiment/drr-gru-offline-seed1").toString();
    String user =
        Files.readAllLines(Path.of(agent, "recommendations.tsv")).get(1).split("\t", -1)[0];
    CommandLineSession look =
        CommandLineSession.call("inspect", agent, "--user", user, "--length", "2");
    assertThat(look.code()).as(look.err()).isZero();
    assertThat(look.out())
        .hasLineCount(1)
        .startsWith("{\"user\":\"" + user + "\",\"history\":[{\"item\":")
        .contains("\"weight\":0.", "\"list\":[{\"rank\":1,", "{\"rank\":2,")
        .doesNotContain("\"rank\":3");
    CommandLineSession nobody = CommandLineSession.call("inspect", agent, "--user", "x");
    assertThat(nobody.code()).isEqualTo(3);
    assertThat(nobody.err()).hasLineCount(1).contains("no user 'x'");
    CommandLineSession none =
        CommandLineSession.call("inspect", agent, "--user", user, "--length", "0");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("length is 0");
    CommandLineSession absent = CommandLineSession.call("inspect", folder.toString());
    assertThat(absent.code()).isEqualTo(2);
  }

  private CommandLineSession run(String... more) {
    String runs = folder.resolve("runs").toString();
    String[] words = {
      "run", "--model", "item-mean,popularity", "--list-lengths", "5,10", "--runs", runs
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return CommandLineSession.call(all);
  }
}
