package org.drrworkbench.app.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.ImportReport;
import org.drrworkbench.core.data.MovieLens1mReader;
import org.drrworkbench.core.data.ReadingRules;
import org.drrworkbench.core.data.SourceFiles;
import org.drrworkbench.core.random.RandomStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads MovieLens 1M, or invented ratings of its size and form. The limit is the time the machine
 * takes to read the same bytes from first to last and count the lines.
 */
public final class ReadBench implements Benchmark {
  private static final int USERS = 6040;
  private static final int ITEMS = 3706;
  private static final int RATINGS = 1_000_209;
  private static final int RUNS = 5;
  private static final long SEED = 1;
  private static final Pattern RATINGS_FILE = Pattern.compile("ratings.*\\.dat(\\.gz)?");

  private final LongSupplier nanoTime;
  private final @Nullable Path ratings;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   * @param ratings a file of ratings in the form of MovieLens 1M, plain or gzipped, or a folder
   *     whose largest such file is meant; null to invent one
   */
  public ReadBench(LongSupplier nanoTime, @Nullable Path ratings) {
    this.nanoTime = nanoTime;
    this.ratings = ratings;
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
      if (ratings != null) {
        figures.accept(figure(file(ratings)));
        return;
      }
      Path file = Files.createTempFile("ratings", ".dat");
      try {
        write(file);
        figures.accept(figure(file));
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          (ratings == null ? "The temporary folder" : ratings.toString()) + " cannot be used.", e);
    }
  }

  private BenchmarkFigure figure(Path file) throws IOException {
    double[] millis = new double[RUNS];
    double[] limits = new double[RUNS];
    MovieLens1mReader reader = new MovieLens1mReader();
    for (int run = -1; run < RUNS; run++) {
      long start = nanoTime.getAsLong();
      ImportReport report = reader.read(SourceFiles.of(file), null, ReadingRules.STRICT).report();
      long middle = nanoTime.getAsLong();
      if (lines(file) != report.rows()) {
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
    try (InputStream in = opened(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        for (int k = 0; k < n; k++) {
          lines += buffer[k] == '\n' ? 1 : 0;
        }
      }
    }
    return lines;
  }

  private static Path file(Path ratings) throws IOException {
    if (!Files.isDirectory(ratings)) {
      return ratings;
    }
    try (Stream<Path> inside = Files.list(ratings)) {
      return inside
          .filter(path -> RATINGS_FILE.matcher(String.valueOf(path.getFileName())).matches())
          .max(Comparator.comparingLong(path -> path.toFile().length()))
          .orElseThrow(
              () ->
                  new DataException(
                      ratings + " holds no ratings.dat; name the folder of MovieLens 1M."));
    }
  }

  private static InputStream opened(Path file) throws IOException {
    InputStream in = Files.newInputStream(file);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
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
