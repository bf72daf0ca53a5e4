package org.drrworkbench.core.recommend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.drrworkbench.core.data.DataSet;
import org.drrworkbench.core.data.MovieLens100kFolds;
import org.drrworkbench.core.data.MovieLens100kReader;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.SourceFiles;
import org.drrworkbench.core.evaluate.Evaluation;
import org.drrworkbench.core.evaluate.Evaluator;
import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.MetricValue;
import org.drrworkbench.core.evaluate.Protocol;
import org.drrworkbench.core.recommend.linear.EaseModel;
import org.drrworkbench.core.recommend.linear.PureSvdModel;
import org.drrworkbench.core.recommend.linear.SlimModel;
import org.drrworkbench.core.recommend.neighbour.ItemKnnModel;
import org.drrworkbench.core.recommend.neighbour.UserKnnModel;
import org.drrworkbench.core.split.GivenSplitter;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The simple rankers on MovieLens 100K's official folds u1 to u5 against what an independent numpy
 * program computed: 4 and more stars positive, ties by the lower item, averages over users with a
 * positive test item, then over the folds. Candidates are all items without those the user has a
 * train rating for (A), or a positive one (B).
 *
 * <p>Columns: A at 10 precision, recall, NDCG, MAP; B at 10 precision, recall, NDCG; A at 20
 * precision, recall, NDCG; u1 alone, A at 10 precision, NDCG.
 */
class ReferenceRankersTest {
  private static final PositiveRule FOUR = PositiveRule.from(4);
  private static final Protocol A = Protocol.FULL_UNSEEN;
  private static final Protocol B = Protocol.FULL;
  private static final int COLUMNS = 12;
  private static final List<Fold> FOLDS = new ArrayList<>();

  private record Fold(Split split, Evaluator evaluator) {}

  @BeforeAll
  static void readFolds() {
    String data = System.getenv("DRR_DATA");
    assumeTrue(
        data != null, "Not run: set the environment variable DRR_DATA to the folder of data sets.");
    Path folder = Path.of(data, "ml-100k");
    DataSet whole = new MovieLens100kReader().read(folder);
    FOLDS.clear();
    for (int fold = 1; fold <= MovieLens100kFolds.COUNT; fold++) {
      BitSet test = MovieLens100kFolds.testRows(SourceFiles.of(folder), fold, whole);
      Split split = new GivenSplitter("u" + fold, test, 0).split(whole.log(), 1);
      FOLDS.add(new Fold(split, new Evaluator(split, FOUR, List.of(A, B), List.of(10, 20))));
    }
  }

  @Test
  void popularityByPositiveRatings() {
    check(
        figures(new PopularityModel(), Map.of("count", "positive")),
        1e-4,
        .1608,
        .1254,
        .2046,
        .1127,
        .1440,
        .1139,
        .1831,
        .1355,
        .1982,
        .2108,
        .2226,
        .2606);
  }

  @Test
  void ease() {
    check(
        figures(new EaseModel(), Map.of("l2", "300")),
        1e-4,
        .2988,
        .2712,
        .3999,
        .2702,
        .2646,
        .2399,
        .3519,
        .2331,
        .3896,
        .4061,
        .3895,
        .4675);
  }

  @Test
  void easeWithLessRidge() {
    check(
        figures(new EaseModel(), Map.of("l2", "100")),
        1e-4,
        .2881,
        .2646,
        .3871,
        .2583,
        .2565,
        .2356,
        .3406,
        .2247,
        .3785,
        .3933,
        .3741,
        .4500);
  }

  @Test
  void easeWithMoreRidge() {
    check(
        figures(new EaseModel(), Map.of("l2", "500")),
        1e-4,
        .2977,
        .2688,
        .3987,
        .2693,
        .2640,
        .2397,
        .3513,
        .2323,
        .3872,
        .4048,
        .3897,
        .4680);
  }

  @Test
  void pureSvd() {
    check(
        figures(new PureSvdModel(), Map.of("factors", "20")),
        1e-4,
        .2792,
        .2547,
        .3709,
        .2428,
        .2465,
        .2248,
        .3241,
        .2193,
        .3708,
        .3793,
        .3651,
        .4373);
  }

  /** Which of equally similar items is the hundredth neighbour is left open. */
  @Test
  void itemKnn() {
    check(
        figures(new ItemKnnModel(), Map.of("neighbours", "100")),
        5e-4,
        .2754,
        .2441,
        .3586,
        .2357,
        .2424,
        .2146,
        .3143,
        .2151,
        .3551,
        .3650,
        .3614,
        .4196);
  }

  /** How the outside program shrank its means is not known; 10 comes nearest. */
  @Test
  void itemMean() {
    check(
        figures(new ItemMeanModel(), Map.of("shrinkage", "10")),
        5e-3,
        .0938,
        .0569,
        .0967,
        .0441,
        .0888,
        .0537,
        .0914,
        .0818,
        .1030,
        .1030,
        .1410,
        .1315);
  }

  /** No outside value: it minimises nearly the same as EASE and must come near it. */
  @Test
  void slimComesNearEase() {
    assertThat(figures(new SlimModel(), Map.of("neighbours", "100"))[2])
        .isCloseTo(.3999, within(.01));
  }

  /** No outside value: it must stand with the other personal rankers, above popularity. */
  @Test
  void userKnnComesNearItemKnn() {
    assertThat(figures(new UserKnnModel(), Map.of())[2]).isCloseTo(.3586, within(.02));
  }

  private static void check(double[] found, double tolerance, double... expected) {
    assertThat(expected).hasSize(COLUMNS);
    assertThat(found).containsExactly(expected, within(tolerance));
  }

  private static double[] figures(Model model, Map<String, String> values) {
    double[] means = new double[COLUMNS];
    for (int fold = 0; fold < FOLDS.size(); fold++) {
      Recommender fitted = RatedOnlyPrecision.fit(model, FOLDS.get(fold).split, 1, values);
      Evaluation evaluation = FOLDS.get(fold).evaluator.evaluate(fitted);
      double[] one = {
        precision(evaluation, A, 10),
        value(evaluation, A, Metric.RECALL, 10),
        value(evaluation, A, Metric.NDCG_CAND_BINARY, 10),
        value(evaluation, A, Metric.MAP_MIN, 10),
        precision(evaluation, B, 10),
        value(evaluation, B, Metric.RECALL, 10),
        value(evaluation, B, Metric.NDCG_CAND_BINARY, 10),
        precision(evaluation, A, 20),
        value(evaluation, A, Metric.RECALL, 20),
        value(evaluation, A, Metric.NDCG_CAND_BINARY, 20)
      };
      for (int k = 0; k < one.length; k++) {
        means[k] += one[k] / FOLDS.size();
      }
      if (fold == 0) {
        means[10] = one[0];
        means[11] = one[2];
      }
    }
    return means;
  }

  /** A user without a positive test item has precision 0: the same sum over fewer users. */
  private static double precision(Evaluation evaluation, Protocol protocol, int length) {
    MetricValue all = evaluation.value(protocol, Metric.PRECISION, length);
    MetricValue some = evaluation.value(protocol, Metric.RECALL, length);
    return all.value() * all.users() / some.users();
  }

  private static double value(Evaluation evaluation, Protocol protocol, Metric metric, int length) {
    return evaluation.value(protocol, metric, length).value();
  }
}
