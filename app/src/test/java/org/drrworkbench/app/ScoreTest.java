package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists made elsewhere, the article's values and tests over users, as called from the terminal. */
class ScoreTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeRatings() throws IOException {
    write("train.csv", "user,item,rating\na,w,5\nb,w,1\nb,x,2\nc,w,4\nc,z,3\n");
    write("test.csv", "user,item,rating\na,x,5\na,y,1\nb,y,4\nb,z,5\nc,x,2\nc,y,5\n");
    write("mine.run", "a Q0 x 1 3 t\na Q0 y 2 2 t\nb Q0 z 1 9 t\nb Q0 w 2 8 t\n");
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String place(String name) {
    return folder.resolve(name).toString();
  }

  private CommandLineSession score(String lists, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "score",
                "--recommendations",
                place(lists),
                "--train",
                place("train.csv"),
                "--test",
                place("test.csv")));
    words.addAll(List.of(more));
    return CommandLineSession.call(words.toArray(String[]::new));
  }

  @Test
  void aTrecRunIsScoredAndStandsBesideARun() throws IOException {
    CommandLineSession scored =
        score("mine.run", "--metric", "precision", "--list-lengths", "1,2", "--out", place("s/m"));
    assertThat(scored.code()).as(scored.err()).isZero();
    assertThat(scored.err())
        .contains("is read as a TREC run", "4 lines; 2 of 3 test users have a list")
        .contains("leaves out 1 listed item that is no candidate");
    // At 1: a and b hit, c has no list. At 2: a 1 of 2, b 1 of 2, c 0.
    assertThat(scored.out())
        .containsPattern("mine +0\\.6667 +0\\.3333")
        .contains("random (ref.)", "oracle (ref.)");

    CommandLineSession run =
        CommandLineSession.call(
            "run",
            "--train",
            place("train.csv"),
            "--test",
            place("test.csv"),
            "--model",
            "popularity",
            "--list-lengths",
            "1,2",
            "--runs",
            place("runs"));
    assertThat(run.code()).as(run.err()).isZero();
    CommandLineSession together =
        CommandLineSession.call(
            "results", place("s"), place("runs"), "--metric", "precision", "--significance");
    assertThat(together.code()).as(together.err()).isZero();
    assertThat(together.out()).containsOnlyOnce("Significance against");
    assertThat(together.out()).containsPattern("mine +0\\.6667").contains("popularity");

    CommandLineSession again = score("mine.run", "--out", place("s/m"));
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("not empty");
  }

  @Test
  void badListsEndInOneSentenceWithFileAndLine() throws IOException {
    write("torn.run", "a Q0 x 1 3 t\na Q0\n");
    write("nan.csv", "user,item,score\na,x,NaN\n");
    write("nameless.csv", "user,score\na,1\n");
    write("strangers.csv", "user,item\n1,2\n");
    for (String[] bad :
        new String[][] {
          {"torn.run", "line 2: 2 fields where 5 are needed"},
          {"nan.csv", "line 2: the score 'NaN' is no finite number"},
          {"nameless.csv", "line 1: it names no column of items"},
          {"strangers.csv", "no known item of any user with test ratings"},
          {"missing.csv", "There is no file or folder"}
        }) {
      CommandLineSession session = score(bad[0]);
      assertThat(session.code()).as(session.err()).isEqualTo(3);
      assertThat(session.out()).isEmpty();
      assertThat(session.err().lines().reduce((first, last) -> last).orElseThrow())
          .contains(bad[0], bad[1]);
    }
  }

  @Test
  void wrongCallsEndInOneSentence() {
    for (String[] bad :
        new String[][] {
          {"--protocol", "no-such", "no protocol 'no-such'"},
          {"--input", "xml", "'xml'"},
          {"--name", "pmf", "pmf belongs to a model"},
          {"--name", "a (leaky)", "'a (leaky)'"},
          {"--format", "word", "'word'"}
        }) {
      CommandLineSession session = score("mine.run", bad[0], bad[1]);
      assertThat(session.code()).as(session.err()).isEqualTo(2);
      assertThat(session.err()).hasLineCount(1).contains(bad[2]);
    }
    CommandLineSession none = CommandLineSession.call("score", "--train", "a", "--test", "b");
    assertThat(none.code()).isEqualTo(2);
    assertThat(none.err()).hasLineCount(1).contains("--recommendations");
    CommandLineSession other = CommandLineSession.call("results", "x", "--compare", "other");
    assertThat(other.err()).hasLineCount(1).contains("--compare is 'other'");
  }

  @Test
  void aLeakIsAskedForBrandedAndNeverBest() throws IOException {
    CommandLineSession run =
        CommandLineSession.call(
            "run",
            "--model",
            "pmf",
            "--fit-on-test",
            "--list-lengths",
            "5",
            "--runs",
            place("runs"));
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("! pmf (leaky)", "fitted on the test rows too");
    assertThat(
            Files.readString(folder.resolve("runs/experiment/pmf-offline-leaky-seed1/results.csv")))
        .contains("demo,pmf (leaky),offline")
        .doesNotContain("demo,pmf,");
    Path chart = folder.resolve("bars.csv");
    CommandLineSession drawn =
        CommandLineSession.call(
            "chart", place("runs/experiment"), "--kind", "bars", "--out", chart.toString());
    assertThat(drawn.code()).as(drawn.err()).isZero();
    assertThat(chart).content().contains("pmf (leaky)");
  }

  @Test
  void theArticlesValuesStandBesideOurs() throws IOException {
    String ratings = "user,item,rating\na,w,5\na,x,4\na,y,2\na,z,1\nb,w,5\nb,x,2\nb,y,4\nb,z,3\n";
    write("ratings.csv", ratings);
    CommandLineSession run =
        CommandLineSession.call(
            "run",
            "--dataset",
            place("ratings.csv"),
            "--model",
            "popularity",
            "--runs",
            place("runs"));
    assertThat(run.code()).as(run.err()).isZero();
    CommandLineSession compared =
        CommandLineSession.call("results", place("runs"), "--compare", "paper");
    assertThat(compared.code()).isZero();
    // No data set or model of the article is among them.
    assertThat(compared.err())
        .hasLineCount(1)
        .contains("Of the article's 134 figures 0 stand beside one of ours.");
    assertThat(compared.out()).contains("ndcg.self", "precision.fixed").doesNotContain("n/c");
  }
}
