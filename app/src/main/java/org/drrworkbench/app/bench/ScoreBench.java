package org.drrworkbench.app.bench;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.drrworkbench.core.data.RowSet;
import org.drrworkbench.core.matrix.AlgebraChoice;
import org.drrworkbench.core.matrix.DenseAlgebra;
import org.drrworkbench.core.matrix.InnerProducts;
import org.drrworkbench.core.matrix.JavaAlgebra;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.FactorRecommender;
import org.drrworkbench.core.recommend.Factors;
import org.drrworkbench.core.recommend.TopItems;

/**
 * Lists for all users of a data set of MovieLens 1M's size by a factor model: every user is scored
 * against every item and the best 25 are picked. The limit is the bare matrix product of the same
 * size, the peer the same product in plain Java.
 */
public final class ScoreBench implements Benchmark {
  private static final int USERS = 6040;
  private static final int ITEMS = 3706;
  private static final int SIZE = 200;
  private static final int BATCH = 256;
  private static final int LIST_LENGTH = 25;
  private static final int RUNS = 9;

  private final LongSupplier nanoTime;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public ScoreBench(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "score";
  }

  @Override
  public String description() {
    return "Lists of 25 for 6,040 users of 3,706 items against the bare matrix product.";
  }

  @Override
  public void measure(Consumer<BenchmarkFigure> figures) {
    float[] users = numbers(USERS * SIZE, "users");
    float[] items = numbers(ITEMS * SIZE, "items");
    FactorRecommender recommender =
        new FactorRecommender(new Factors(SIZE, users, items), new RowSet("none", new BitSet()));
    InnerProducts bare = products(AlgebraChoice.forSize(items.length), items);
    InnerProducts plain = products(new JavaAlgebra(), items);
    float[] scores = new float[BATCH * ITEMS];
    double[] lists = new double[RUNS];
    double[] limits = new double[RUNS];
    double[] peers = new double[RUNS];
    // Taking turns, so that a busy machine slows all three; the first turn warms up.
    for (int run = -1; run < RUNS; run++) {
      double list = millis(() -> lists(recommender, scores));
      double limit = millis(() -> multiply(bare, users, scores));
      double peer = millis(() -> multiply(plain, users, scores));
      if (run >= 0) {
        lists[run] = list;
        limits[run] = limit;
        peers[run] = peer;
      }
    }
    Arrays.sort(lists);
    Arrays.sort(limits);
    Arrays.sort(peers);
    double median = lists[RUNS / 2];
    double spread = (lists[3 * RUNS / 4] - lists[RUNS / 4]) / median;
    figures.accept(
        new BenchmarkFigure(
            "score", SIZE, BATCH, 0, 1, median, limits[RUNS / 2], peers[RUNS / 2], RUNS, spread));
  }

  private static float[] numbers(int count, String name) {
    float[] numbers = new float[count];
    new RandomStream(1, "score benchmark/" + name).fillGaussian(numbers, 0.1);
    return numbers;
  }

  private static InnerProducts products(DenseAlgebra algebra, float[] items) {
    return algebra.innerProducts(items, SIZE);
  }

  private double millis(Runnable work) {
    long start = nanoTime.getAsLong();
    work.run();
    return (nanoTime.getAsLong() - start) / 1e6;
  }

  private static void lists(FactorRecommender recommender, float[] scores) {
    TopItems top = new TopItems(LIST_LENGTH);
    int[] candidates = new int[ITEMS];
    Arrays.setAll(candidates, item -> item);
    for (int first = 0; first < USERS; first += BATCH) {
      int[] users = new int[Math.min(BATCH, USERS - first)];
      int from = first;
      Arrays.setAll(users, row -> from + row);
      recommender.score(users, scores);
      for (int row = 0; row < users.length; row++) {
        top.pick(scores, row * ITEMS, candidates);
      }
    }
  }

  private static void multiply(InnerProducts products, float[] users, float[] scores) {
    float[] rows = new float[BATCH * SIZE];
    for (int first = 0; first < USERS; first += BATCH) {
      int count = Math.min(BATCH, USERS - first);
      System.arraycopy(users, first * SIZE, rows, 0, count * SIZE);
      products.multiply(rows, count, scores);
    }
  }
}
