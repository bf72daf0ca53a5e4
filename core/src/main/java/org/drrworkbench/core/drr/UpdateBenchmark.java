package org.drrworkbench.core.drr;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.drrworkbench.core.drr.encode.EncoderSettings;
import org.drrworkbench.core.nn.ComputeDevice;
import org.drrworkbench.core.nn.GradientMode;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.recommend.Factors;

/**
 * How long one full update of DRR-GRU takes, beside the least time the machine's own matrix
 * products need for the same floating-point operations.
 */
public final class UpdateBenchmark implements AutoCloseable {
  private static final int USERS = 500;
  private static final int ITEMS = 2000;
  private static final int MEMORY = 2000;

  /** Side of the square product that gives the machine's rate. */
  private static final int SQUARE = 768;

  private final DrrSettings settings;
  private final NDManager manager;
  private final DdpgLearner learner;
  private final ReplayMemory memory;
  private final Sampling sampling = new UniformSampling();
  private final RandomStream random = new RandomStream(1, "benchmark");
  private final LongSupplier nanoTime;
  private final NDArray left;
  private final NDArray right;

  /**
   * @param embeddingSize k
   * @param batchSize N
   * @param historyLength n
   * @param discountFactor gamma; above 0 the next states are encoded and valued too
   * @param device {@code cpu} or {@code gpu:0}
   * @param nanoTime the clock
   */
  public UpdateBenchmark(
      int embeddingSize,
      int batchSize,
      int historyLength,
      double discountFactor,
      String device,
      LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    Map<String, String> chosen = new TreeMap<>();
    chosen.put("embeddingSize", Integer.toString(embeddingSize));
    chosen.put("batchSize", Integer.toString(batchSize));
    chosen.put("historyLength", Integer.toString(historyLength));
    chosen.put("discountFactor", Double.toString(discountFactor));
    settings =
        DrrSettings.of(
            EncoderSettings.Kind.GRU, DrrSettings.schema(EncoderSettings.Kind.GRU).values(chosen));
    GradientMode.offOnThisThread();
    manager = NDManager.newBaseManager(ComputeDevice.resolve(device).device());
    DrrNetworks networks = new DrrNetworks(manager, settings, ITEMS, random);
    float[] users = new float[USERS * embeddingSize];
    float[] items = new float[ITEMS * embeddingSize];
    random.fillGaussian(users, 0.3);
    random.fillGaussian(items, 0.3);
    Factors factors = new Factors(embeddingSize, users, items);
    learner =
        new DdpgLearner(
            manager,
            settings,
            networks,
            new VectorTables(manager, List.of(factors), factors, ShortHistory.MASKED, null),
            random,
            random);
    memory = new ReplayMemory(settings);
    for (int t = 0; t < MEMORY; t++) {
      memory.add(
          new Transition(
              random.nextInt(USERS),
              0,
              items(historyLength),
              items(settings.session().trainListLength()),
              new float[0],
              rewards(),
              items(historyLength),
              false));
    }
    left = manager.randomNormal(new Shape(SQUARE, SQUARE));
    right = manager.randomNormal(new Shape(SQUARE, SQUARE));
  }

  private int[] items(int count) {
    int[] items = new int[count];
    Arrays.setAll(items, k -> random.nextInt(ITEMS));
    return items;
  }

  private float[] rewards() {
    float[] rewards = new float[settings.session().trainListLength()];
    random.fillGaussian(rewards, 0.5);
    return rewards;
  }

  /** Milliseconds of each of some updates, sampling from the memory included. */
  public double[] updateMillis(int updates) {
    double[] millis = new double[updates];
    for (int u = 0; u < updates; u++) {
      long start = nanoTime.getAsLong();
      learner.update(sampling.draw(memory, settings.learner().batchSize(), random), false);
      // On a GPU the work is only queued; reading a figure waits for it.
      learner.drainStatistics();
      millis[u] = (nanoTime.getAsLong() - start) / 1e6;
    }
    return millis;
  }

  /** The machine's rate at a large square product, in floating-point operations a millisecond. */
  public double operationsPerMilli(int products) {
    double best = 0;
    for (int p = 0; p < products; p++) {
      long start = nanoTime.getAsLong();
      try (NDArray product = left.matMul(right)) {
        product.getFloat(0, 0);
      }
      double millis = (nanoTime.getAsLong() - start) / 1e6;
      best = Math.max(best, 2.0 * SQUARE * SQUARE * SQUARE / millis);
    }
    return best;
  }

  /**
   * Floating-point operations of one update's matrix products, forward and backward; everything
   * element-wise is left out. A layer's backward pass costs its forward pass once for the weights
   * and once for its input, the latter only where something below it learns.
   */
  public double operations() {
    double k = settings.size();
    double rows = (double) settings.learner().batchSize() * settings.session().historyLength();
    double batch = settings.learner().batchSize();
    double h = settings.network().hiddenSize();
    double input = 2 * rows * 3 * k * k;
    double recurrent = 2 * rows * 3 * k * k;
    double attention = 2 * rows * k * k;
    double pooling = 2 * 2 * rows * k;
    double encoder = input + recurrent + attention + pooling;
    double first = 2 * batch * 3 * k * h;
    double rest = 2 * batch * (h * h + h * k);
    double values = 2 * batch * settings.session().trainListLength() * k;
    double critic = 2 * input + 3 * (recurrent + attention + pooling + first + rest + values);
    double actor = 2 * first + 3 * rest;
    double judge = first + rest;
    double next = settings.learner().discountFactor() > 0 ? encoder + 2 * (first + rest) : 0;
    return critic + actor + judge + next;
  }

  @Override
  public void close() {
    manager.close();
  }
}
