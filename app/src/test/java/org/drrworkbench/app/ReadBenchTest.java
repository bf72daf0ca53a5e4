package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.drrworkbench.app.bench.BenchmarkFigure;
import org.drrworkbench.app.bench.ReadBench;
import org.drrworkbench.core.data.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of reading, on a small file and with a clock of its own. */
class ReadBenchTest {
  @TempDir private Path folder;

  private List<BenchmarkFigure> measured() {
    AtomicLong nanos = new AtomicLong();
    List<BenchmarkFigure> figures = new ArrayList<>();
    new ReadBench(() -> nanos.addAndGet(2_000_000), folder).measure(figures::add);
    return figures;
  }

  @Test
  void theLargestRatingsOfAFolderAreReadAgainstTheirOwnBytes() throws IOException {
    Files.writeString(folder.resolve("ratings.small.dat"), "no rating");
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("ratings.dat.gz")))) {
      for (int user = 1; user <= 50; user++) {
        out.write((user + "::7::4::97830" + user + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    // Every look at the clock is 2 ms after the one before.
    assertThat(measured())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.name()).isEqualTo("read");
              assertThat(figure.ms()).isEqualTo(2);
              assertThat(Objects.requireNonNull(figure.limitMs())).isEqualTo(2);
            });
  }

  @Test
  void aFolderWithoutRatingsIsToldAsOne() {
    assertThatThrownBy(this::measured)
        .isInstanceOf(DataException.class)
        .hasMessageContaining(folder + " holds no ratings.dat");
  }
}
