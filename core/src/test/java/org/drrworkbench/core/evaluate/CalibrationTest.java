package org.drrworkbench.core.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;
import org.drrworkbench.core.recommend.ItemScorer;
import org.drrworkbench.core.split.Split;
import org.drrworkbench.core.split.UserRandomSplitter;
import org.junit.jupiter.api.Test;

/**
 * Simple rankers on MovieLens 1M, 70/30 at random per user, L = 20, beside the figures of an
 * independent program (three seeds, deviations up to .005; the split is another draw).
 */
class CalibrationTest {
  private static final int USERS = 6040;
  private static final int ITEMS = 3706;
  private static final int ROWS = 1_000_209;

  private static final List<Metric> RATED_ONLY =
      List.of(
          Metric.PRECISION,
          Metric.RECALL,
          Metric.NDCG_SELF,
          Metric.NDCG_CAND,
          Metric.MAP_HITS,
          Metric.MAP_MIN,
          Metric.REWARD,
          Metric.PRECISION_FIXED);

  private static final List<Metric> FULL_UNSEEN =
      List.of(Metric.PRECISION, Metric.RECALL, Metric.NDCG_CAND, Metric.MAP_MIN);

  @Test
  void simpleRankersOnMovieLens1m() throws IOException {
    String data = System.getenv("DRR_DATA");
    assumeTrue(data != null, "Not run: the environment variable DRR_DATA names no data folder.");
    Path file = Path.of(data == null ? "" : data, "ml-1m", "ratings.no-timestamps.dat.gz");
    Split split = new UserRandomSplitter(0.7, 0).split(read(file), 1);
    EnumSet<Metric> metrics = EnumSet.copyOf(RATED_ONLY);
    metrics.addAll(FULL_UNSEEN);
    Evaluator evaluator =
        new Evaluator(
            split,
            PositiveRule.from(4),
            List.of(Protocol.RATED_ONLY, Protocol.FULL_UNSEEN),
            List.of(20),
            metrics);

    Evaluation random = evaluator.random();
    ratedOnly(random, .623, .653, .920, .841, .685, .562, .352, .519);
    fullUnseen(random, .0015, .008, .006, .011, .002);

    Evaluation popularity = evaluator.evaluate(same(counts(split.train())));
    ratedOnly(popularity, .684, .688, .946, .891, .790, .684, .433, .580);
    fullUnseen(popularity, .008, .167, .137, .222, .100);

    Evaluation itemMean = evaluator.evaluate(same(means(split.train())));
    ratedOnly(itemMean, .721, .712, .959, .918, .842, .758, .481, .617);
    fullUnseen(itemMean, .008, .075, .060, .089, .030);

    Evaluation oracle = evaluator.oracle();
    ratedOnly(oracle, .822, .783, 1, 1, 1, 1, .619, .718);
    fullUnseen(oracle, .008, .718, .783, 1, 1);
  }

  private static void ratedOnly(Evaluation evaluation, double... expected) {
    compare(evaluation, Protocol.RATED_ONLY, RATED_ONLY, .008, expected);
  }

  private static void fullUnseen(Evaluation evaluation, double tolerance, double... expected) {
    compare(evaluation, Protocol.FULL_UNSEEN, FULL_UNSEEN, tolerance, expected);
  }

  private static void compare(
      Evaluation evaluation,
      Protocol protocol,
      List<Metric> metrics,
      double tolerance,
      double... expected) {
    for (int k = 0; k < expected.length; k++) {
      assertThat(evaluation.value(protocol, metrics.get(k), 20).value())
          .as(protocol.id() + " " + metrics.get(k).id())
          .isCloseTo(expected[k], within(tolerance));
    }
  }

  private static float[] counts(RatingLog train) {
    float[] counts = new float[ITEMS];
    for (int row = 0; row < train.size(); row++) {
      counts[train.item(row)]++;
    }
    return counts;
  }

  /** Mean ratings with five average ones added. */
  private static float[] means(RatingLog train) {
    double total = 0;
    double[] sums = new double[ITEMS];
    for (int row = 0; row < train.size(); row++) {
      total += train.rating(row);
      sums[train.item(row)] += train.rating(row);
    }
    float[] counts = counts(train);
    float[] means = new float[ITEMS];
    for (int item = 0; item < ITEMS; item++) {
      means[item] = (float) ((sums[item] + 5 * total / train.size()) / (counts[item] + 5));
    }
    return means;
  }

  private static ItemScorer same(float[] scores) {
    return (users, out) -> {
      for (int row = 0; row < users.length; row++) {
        System.arraycopy(scores, 0, out, row * ITEMS, ITEMS);
      }
    };
  }

  private static RatingLog read(Path file) throws IOException {
    int[] users = new int[ROWS];
    int[] items = new int[ROWS];
    float[] ratings = new float[ROWS];
    Map<String, Integer> indexes = new HashMap<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.US_ASCII))) {
      for (int row = 0; row < ROWS; row++) {
        String[] fields = String.valueOf(lines.readLine()).split("::", -1);
        users[row] = Integer.parseInt(fields[0]) - 1;
        items[row] = indexes.computeIfAbsent(fields[1], id -> indexes.size());
        ratings[row] = Float.parseFloat(fields[2]);
      }
    }
    return RatingLog.of(USERS, ITEMS, new RatingScale(1, 5), users, items, ratings, null);
  }
}
