package org.drrworkbench.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.drrworkbench.core.data.MovieLens1mReader;
import org.drrworkbench.core.data.ReadingRules;
import org.drrworkbench.core.data.SourceFiles;
import org.drrworkbench.core.random.RandomStream;

/**
 * Reads invented ratings of MovieLens 1M's size and form. The limit is the time the machine takes
 * to read the same bytes from first to last and count the lines.
 */
public final class ReadBench implements Benchmark {
  private static final int USERS = 6040;
  private static final int ITEMS = 3706;
  private static final int RATINGS = 1_000_209;
  private static final int RUNS = 5;
  private static final long SEED = 1;

  private final LongSupplier nanoTime;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   */
  public ReadBench(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  @Override
  public String name() {
    return "read";
  }

  @Override
  public String description() {
    return "Reading a million ratings against reading their bytes and counting lines.";
  }

  @Override
  public void measure(Consumer<BenchmarkFigure> figures) {
    try {
      Path file = Files.createTempFile("ratings", ".dat");
      try {
        write(file);
        figures.accept(figure(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The temporary folder cannot be used.", e);
    }
  }

  private BenchmarkFigure figure(Path file) throws IOException {
    double[] millis = new double[RUNS];
    double[] limits = new double[RUNS];
    MovieLens1mReader reader = new MovieLens1mReader();
    for (int run = -1; run < RUNS; run++) {
      long start = nanoTime.getAsLong();
      if (reader.read(SourceFiles.of(file), null, ReadingRules.STRICT).log().size() == 0) {
        throw new IllegalStateException("The file of the benchmark holds no ratings.");
      }
      long middle = nanoTime.getAsLong();
      if (lines(file) != RATINGS) {
        throw new IllegalStateException("The file of the benchmark changed.");
      }
      // The first run warms up.
      if (run >= 0) {
        millis[run] = (middle - start) / 1e6;
        limits[run] = (nanoTime.getAsLong() - middle) / 1e6;
      }
    }
    Arrays.sort(millis);
    Arrays.sort(limits);
    double median = millis[RUNS / 2];
    double spread = (millis[3 * RUNS / 4] - millis[RUNS / 4]) / median;
    return new BenchmarkFigure("read", 0, 0, 0, 1, median, limits[RUNS / 2], null, RUNS, spread);
  }

  private static long lines(Path file) throws IOException {
    long lines = 0;
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int k = 0; k < n; k++) {
          lines += buffer[k] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  /** Lines as MovieLens 1M has them: grouped by user, items in no order. */
  private static void write(Path file) throws IOException {
    RandomStream random = new RandomStream(SEED, "read benchmark");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.ISO_8859_1)) {
      for (int row = 0; row < RATINGS; row++) {
        int user = 1 + (int) ((long) row * USERS / RATINGS);
        out.write(user + "::" + (1 + random.nextInt(ITEMS)) + "::" + (1 + random.nextInt(5)));
        out.write("::" + (956_703_932 + random.nextInt(90_000_000)) + "\n");
      }
    }
  }
}
