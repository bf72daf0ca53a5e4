package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.split.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MovieLens-100K figures that independent programs found. */
class KnownFiguresTest {
  private static final RatingScale STARS = new RatingScale(1, 5);
  private static final PositiveRule FOUR = PositiveRule.from(4);
  private Path folder = Path.of("");

  @BeforeEach
  void dataAreThere() {
    String data = System.getenv("DRR_DATA");
    assumeTrue(data != null, "Not run: the environment variable DRR_DATA names no data folder.");
    folder = Path.of(data == null ? "" : data, "ml-100k");
  }

  /**
   * Popularity by positive train ratings on the official folds u1..u5, every unseen item a
   * candidate. Averages over users with a positive test item: P@10 .1608, R@10 .1254, NDCG@10 .2046
   * (gain 1), MAP@10 .1127 (by min(L, positives)); P@20 .1355, R@20 .1982, NDCG@20 .2108.
   */
  @Test
  void popularityOnTheOfficialFolds() throws IOException {
    double[] sums = new double[6];
    for (int fold = 1; fold <= 5; fold++) {
      Split split = split(read("u" + fold + ".base"), read("u" + fold + ".test"));
      Evaluation e =
          new Evaluator(split, FOUR, List.of(Protocol.FULL_UNSEEN), List.of(10, 20))
              .evaluate(popularity(split.train()));
      MetricValue recall = e.value(Protocol.FULL_UNSEEN, Metric.RECALL, 10);
      // A user without a positive test item has precision 0: the same sum over fewer users.
      MetricValue precision = e.value(Protocol.FULL_UNSEEN, Metric.PRECISION, 10);
      sums[0] += precision.value() * precision.users() / recall.users();
      sums[1] += recall.value();
      sums[2] += e.value(Protocol.FULL_UNSEEN, Metric.NDCG_CAND_BINARY, 10).value();
      sums[3] += e.value(Protocol.FULL_UNSEEN, Metric.MAP_MIN, 10).value();
      sums[4] += e.value(Protocol.FULL_UNSEEN, Metric.RECALL, 20).value();
      sums[5] += e.value(Protocol.FULL_UNSEEN, Metric.NDCG_CAND_BINARY, 20).value();
    }
    double[] expected = {.1608, .1254, .2046, .1127, .1982, .2108};
    for (int k = 0; k < expected.length; k++) {
      assertThat(sums[k] / 5).as("figure " + k).isCloseTo(expected[k], within(1e-4));
    }
  }

  /**
   * A random ranking of each user's test items, 70/30 at random per user, L = 20: precision .582,
   * recall .745, NDCG .9155 (re-sorted) and .8550 (candidates), AP .650 (hits) and .554 (min),
   * reward .297. Another draw of split and ranking, so within .01.
   */
  @Test
  void aRandomRankingOfTheRatedItems() throws IOException {
    Split split = userRandomSplit(read("u.data"));
    Evaluation e = new Evaluator(split, FOUR, List.of(Protocol.RATED_ONLY), List.of(20)).random();
    Offset<Double> close = within(.01);
    assertThat(value(e, Metric.PRECISION)).isCloseTo(.582, close);
    assertThat(value(e, Metric.RECALL)).isCloseTo(.745, close);
    assertThat(value(e, Metric.NDCG_SELF)).isCloseTo(.9155, close);
    assertThat(value(e, Metric.NDCG_CAND)).isCloseTo(.8550, close);
    assertThat(value(e, Metric.MAP_HITS)).isCloseTo(.650, close);
    assertThat(value(e, Metric.MAP_MIN)).isCloseTo(.554, close);
    assertThat(value(e, Metric.REWARD)).isCloseTo(.297, close);
  }

  /** The oracle on the same: precision .744, recall .876, reward .494. */
  @Test
  void theOracleOnTheRatedItems() throws IOException {
    Split split = userRandomSplit(read("u.data"));
    Evaluation e = new Evaluator(split, FOUR, List.of(Protocol.RATED_ONLY), List.of(20)).oracle();
    assertThat(value(e, Metric.PRECISION)).isCloseTo(.744, within(.01));
    assertThat(value(e, Metric.RECALL)).isCloseTo(.876, within(.01));
    assertThat(value(e, Metric.REWARD)).isCloseTo(.494, within(.01));
    assertThat(value(e, Metric.NDCG_CAND)).isEqualTo(1);
  }

  private static double value(Evaluation evaluation, Metric metric) {
    return evaluation.value(Protocol.RATED_ONLY, metric, 20).value();
  }

  private static ItemScorer popularity(RatingLog train) {
    float[] counts = new float[train.itemCount()];
    for (int row = 0; row < train.size(); row++) {
      counts[train.item(row)] += FOUR.isPositive(train.rating(row)) ? 1 : 0;
    }
    return (users, scores) -> {
      for (int row = 0; row < users.length; row++) {
        System.arraycopy(counts, 0, scores, row * counts.length, counts.length);
      }
    };
  }

  private List<String> read(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file), StandardCharsets.ISO_8859_1);
  }

  private static Split split(List<String> train, List<String> test) {
    int n = train.size() + test.size();
    int[] users = new int[n];
    int[] items = new int[n];
    float[] ratings = new float[n];
    for (int k = 0; k < n; k++) {
      String line = k < train.size() ? train.get(k) : test.get(k - train.size());
      String[] fields = line.split("\t", -1);
      users[k] = Integer.parseInt(fields[0]) - 1;
      items[k] = Integer.parseInt(fields[1]) - 1;
      ratings[k] = Float.parseFloat(fields[2]);
    }
    RatingLog log = RatingLog.of(943, 1682, STARS, users, items, ratings, null);
    return new Split(
        "given",
        1,
        log.select(IntStream.range(0, train.size()).toArray()),
        log.select(new int[0]),
        log.select(IntStream.range(train.size(), n).toArray()));
  }

  private static Split userRandomSplit(List<String> lines) {
    String[] shuffled = lines.toArray(new String[0]);
    int[] order = IntStream.range(0, shuffled.length).toArray();
    new RandomStream(7, "split").shuffle(order);
    int[] seen = new int[943];
    int[] total = new int[943];
    for (String line : shuffled) {
      total[userOf(line)]++;
    }
    List<String> train = new java.util.ArrayList<>();
    List<String> test = new java.util.ArrayList<>();
    Arrays.stream(order)
        .mapToObj(k -> shuffled[k])
        .forEach(
            line -> {
              int user = userOf(line);
              boolean early = seen[user]++ < Math.round(0.7 * total[user]);
              (early ? train : test).add(line);
            });
    return split(train, test);
  }

  private static int userOf(String line) {
    return Integer.parseInt(line.substring(0, line.indexOf('\t'))) - 1;
  }
}
