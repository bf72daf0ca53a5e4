package org.drrworkbench.experiments.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.RandomScorer;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.compare.TableFormat;
import org.drrworkbench.experiments.compare.TableOptions;
import org.drrworkbench.experiments.data.DataSets;
import org.drrworkbench.experiments.data.DataSource;
import org.drrworkbench.experiments.results.Comparisons;
import org.drrworkbench.experiments.results.FinishedRuns;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.spec.DataSpec;
import org.drrworkbench.experiments.spec.ExperimentExpansion;
import org.drrworkbench.experiments.spec.ExperimentSpec;
import org.drrworkbench.experiments.spec.GivenFiles;
import org.drrworkbench.experiments.spec.ModelCatalogue;
import org.drrworkbench.experiments.spec.RunSpec;
import org.drrworkbench.experiments.spec.SplitKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoringTest {
  @TempDir private Path folder;
  private Path train;
  private Path test;

  /** Ann tests x (5 stars), y (1) and z (4), trained on w; Bob tests x (4), trained on y. */
  @BeforeEach
  void writeRatings() throws IOException {
    train = Files.writeString(folder.resolve("train.csv"), "user,item,rating\nann,w,5\nbob,y,2\n");
    test =
        Files.writeString(
            folder.resolve("test.csv"), "user,item,rating\nann,x,5\nann,y,1\nann,z,4\nbob,x,4\n");
  }

  private RunSpec spec(String name, String... protocols) {
    ExperimentSpec usual = ExperimentSpec.defaults();
    return new ExperimentExpansion(new ModelCatalogue(List.of()))
        .foreign(
            usual.toBuilder()
                .data(DataSpec.of(new GivenFiles(train.toString(), test.toString())))
                .split(usual.split().withKind(SplitKind.GIVEN))
                .models(List.of(name))
                .protocols(List.of(protocols))
                .listLengths(List.of(2))
                .build());
  }

  private Scoring scored(String lists, String... protocols) throws IOException {
    Path file = Files.writeString(folder.resolve("lists.csv"), lists);
    return new Scoring(spec("mine", protocols), new DataSets(), ListReader.of(file, null));
  }

  private static double value(Scoring scoring, String protocol, String metric) {
    return scoring.rows().stream()
        .filter(row -> row.model().equals("mine") && row.metric().equals(metric))
        .filter(row -> row.protocol().equals(protocol) && row.listLength() == 2)
        .mapToDouble(ResultRow::value)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void listsAreCutToTheCandidatesAndCountAsTheyAre() throws IOException {
    // Ann's list is w, x, x, y: w is no test item, the second x a repetition; x, y are left, one
    // of them positive. Bob's list is y alone, which he tests not: nothing is left.
    Scoring scoring =
        scored(
            "user,item,score\nann,w,9\nann,x,8\nann,x,7\nann,y,6\nbob,y,1\neve,x,1\nann,q,5\n",
            "rated-only");
    // Precision: ann 1 / 2, bob 0 / min(2, 1). Recall: ann 1 of 2, bob 0 of 1.
    assertThat(value(scoring, "rated-only", "precision")).isEqualTo((0.5 + 0) / 2);
    assertThat(value(scoring, "rated-only", "recall")).isEqualTo((0.5 + 0) / 2);
    // Reward: ann's 5 and 1 stars are +1 and -1; bob's empty list counts 0.
    assertThat(value(scoring, "rated-only", "reward")).isEqualTo(0);
    assertThat(scoring.report())
        .containsExactly(
            "7 lines; 2 of 2 test users have a list.",
            "Left out: 1 line of 1 user in neither the train nor the test data.",
            "Left out: 1 line with items that are in neither data.",
            "Left out: 1 line with an item that the list has already, of which the better place"
                + " counts.",
            "rated-only leaves out 2 listed items that are no candidates, and with that the whole"
                + " lists of 1 user.",
            "rated-only: lists shorter than 2 count as they are, those of 1 user.");
  }

  @Test
  void usersWithoutAListCountAsAnEmptyOne() throws IOException {
    Scoring scoring = scored("ann,x\nann,z\n", "rated-only", "full-unseen");
    // Ann's list is all positive; Bob has none.
    assertThat(value(scoring, "rated-only", "precision")).isEqualTo((1 + 0) / 2.0);
    assertThat(value(scoring, "full-unseen", "ndcg.cand")).isCloseTo(0.5, within(1e-12));
    assertThat(scoring.report().get(0))
        .isEqualTo("2 lines; 1 of 2 test users have a list, the others count as an empty one.");
  }

  @Test
  void equalScoresStandAsInTheFileOrByRank() throws IOException {
    // y first in the file, x first by rank: at L = 2 of three the order shows in NDCG only.
    double byFile =
        value(scored("ann,y,3.5\nann,x,3.5\n", "rated-only"), "rated-only", "ndcg.cand");
    double byRank =
        value(
            scored("user,item,score,rank\nann,y,3.5,2\nann,x,3.5,1\n", "rated-only"),
            "rated-only",
            "ndcg.cand");
    // Ann's ideal is 5 + 4 / log2(3) = 7.5237; y, x: 1 + 5 / log2(3) = 4.1546; x, y: 5.6309.
    assertThat(byFile).isCloseTo(4.1546 / 7.5237 / 2, within(1e-4));
    assertThat(byRank).isCloseTo(5.6309 / 7.5237 / 2, within(1e-4));
  }

  /** Our own lists written as a TREC run are worth what they are worth here. */
  @Test
  void aTrecRunOfOurListsScoresAsOurOwnEvaluation() throws IOException {
    StringBuilder trainLines = new StringBuilder("user,item,rating\n");
    StringBuilder testLines = new StringBuilder("user,item,rating\n");
    for (int user = 0; user < 40; user++) {
      for (int item = 0; item < 30; item++) {
        int hash = Math.floorMod(user * 31 + item * 17 + user * item * 7, 11);
        if (hash < 8) {
          (hash < 5 ? trainLines : testLines)
              .append("u" + user + ",i" + item + "," + (1 + (user * 3 + item * 5) % 5) + "\n");
        }
      }
    }
    Files.writeString(train, trainLines);
    Files.writeString(test, testLines);
    RunSpec spec = spec("mine", "rated-only", "full-unseen", "sampled-100");
    DataSource.Ratings ratings = new DataSets().load(spec.data());
    DataSet data = ratings.dataSet();
    Split split = ratings.split(spec.split(), 1);
    PositiveRule positive = PositiveRule.aboveMiddle(data.log().scale());
    // The whole catalogue, so that every protocol finds its candidates in the lists.
    RandomScorer scorer = new RandomScorer(data.log().itemCount(), 7);
    StringBuilder run = new StringBuilder();
    float[] scores = new float[data.log().itemCount()];
    for (int user = 0; user < data.log().userCount(); user++) {
      scorer.score(new int[] {user}, scores);
      for (int item = 0; item < scores.length; item++) {
        run.append(
            String.format(
                Locale.ROOT,
                "%s Q0 %s 1 %.9e x%n",
                data.catalogue().userIds().get(user),
                data.catalogue().itemIds().get(item),
                scores[item]));
      }
    }
    Path file = Files.writeString(folder.resolve("ours.run"), run);
    List<Protocol> protocols = spec.protocols().stream().map(Protocol::of).toList();
    Evaluation own = new Evaluator(split, positive, protocols, List.of(2)).evaluate(scorer);
    Scoring scoring = new Scoring(spec, new DataSets(), ListReader.of(file, null));
    for (MetricValue expected : own.values()) {
      ResultRow row =
          scoring.rows().stream()
              .filter(
                  r ->
                      r.model().equals("mine")
                          && r.protocol().equals(expected.protocol().id())
                          && r.metric().equals(expected.metric().id())
                          && r.listLength() == expected.listLength())
              .findFirst()
              .orElseThrow();
      assertThat(row.value())
          .as(row.metric() + " " + row.protocol())
          .isEqualTo(Double.valueOf(expected.value()));
    }
    assertThat(own.users()).hasSizeGreaterThan(30);
  }

  @Test
  void whatIsWrittenStandsBesideOtherRuns() throws IOException {
    Path file = Files.writeString(folder.resolve("lists.csv"), "ann,x\nann,z\nbob,x\n");
    new Scoring(spec("mine", "rated-only"), new DataSets(), ListReader.of(file, null))
        .write(new RunFolder(folder.resolve("scored/mine")));
    Path other = Files.writeString(folder.resolve("other.csv"), "ann,y\nbob,x\n");
    new Scoring(spec("other", "rated-only"), new DataSets(), ListReader.of(other, null))
        .write(new RunFolder(folder.resolve("scored/other")));
    String table =
        TableFormat.TEXT.render(
            FinishedRuns.in(folder.resolve("scored"))
                .tables(
                    TableOptions.standard().withMetrics(List.of("precision")),
                    new Comparisons(false, true, "other")));
    // mine: ann 2 of 2, bob 1 of 1; other: ann 0 of 2, bob 1 of 1: differences 1 and 0.
    assertThat(table)
        .contains("mine           1.0000*", "other          0.5000", "random (ref.)")
        .contains("+0.5000 [")
        .contains("against other");
  }
}
