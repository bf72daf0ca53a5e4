package org.drrworkbench.app.bench;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.drrworkbench.core.drr.UpdateBenchmark;

/**
 * One full update of DRR-GRU on one thread: critic with encoder, actor, targets, sampling included.
 * The limit is the time its matrix products' floating-point operations take at the rate of a large
 * square product in the same process.
 */
public final class UpdateBench implements Benchmark {
  private static final int[] SIZES = {50, 100, 200};
  private static final int BATCH = 64;
  private static final int HISTORY = 10;
  private static final int WARM_UP = 100;
  private static final int RUNS = 300;
  private static final int PRODUCTS = 50;

  private final LongSupplier nanoTime;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public UpdateBench(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "update";
  }

  @Override
  public String description() {
    return "One update of DRR-GRU against its operations at the machine's matrix-product rate.";
  }

  @Override
  public void measure(Consumer<BenchmarkFigure> figures) {
    // Read by the engine when it loads, which in this process is below.
    System.setProperty("ai.djl.pytorch.num_threads", "1");
    System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    for (int size : SIZES) {
      figures.accept(figure("update", size, 0));
      figures.accept(figure("update with next states", size, 0.9));
    }
  }

  private BenchmarkFigure figure(String name, int size, double discountFactor) {
    try (UpdateBenchmark benchmark =
        new UpdateBenchmark(size, BATCH, HISTORY, discountFactor, "cpu", nanoTime)) {
      benchmark.updateMillis(WARM_UP);
      double[] millis = benchmark.updateMillis(RUNS);
      double limit = benchmark.operations() / benchmark.operationsPerMilli(PRODUCTS);
      Arrays.sort(millis);
      double median = millis[RUNS / 2];
      double spread = (millis[3 * RUNS / 4] - millis[RUNS / 4]) / median;
      return new BenchmarkFigure(name, size, BATCH, HISTORY, 1, median, limit, null, RUNS, spread);
    }
  }
}
