package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricLogTest {
  @TempDir private Path temp;

  private static MetricLine line(long step) {
    return new MetricLine(step, 1795515210.734, Map.of("train/criticLoss", step / 4.0));
  }

  private Path written(long... steps) throws IOException {
    Path file = temp.resolve("metrics.jsonl");
    try (MetricLog log = new MetricLog(file)) {
      for (long step : steps) {
        log.write(line(step));
      }
    }
    return file;
  }

  @Test
  void linesHaveTheFormThatOthersReadToo() throws IOException {
    assertThat(Files.readString(written(3)))
        .isEqualTo("{\"step\":3,\"time\":1795515210.734,\"values\":{\"train/criticLoss\":0.75}}\n");
  }

  @Test
  void aTornLastLineIsPassedOverAndNeverGluedToTheNext() throws IOException {
    Path file = written(10, 20);
    Files.writeString(file, "{\"step\":30,\"time\":10", StandardOpenOption.APPEND);
    assertThat(MetricLog.read(file)).containsExactly(line(10), line(20));

    written(40);

    assertThat(MetricLog.read(file)).containsExactly(line(10), line(20), line(40));
  }

  @Test
  void aResumeTakesBackWhatWasBeyondIt() throws IOException {
    Path file = written(10, 20, 30);
    try (MetricLog log = new MetricLog(file)) {
      log.writeResumed(20);
    }
    written(30, 40);

    assertThat(MetricLog.read(file).stream().map(MetricLine::step))
        .isEqualTo(List.of(10L, 20L, 30L, 40L));
    assertThat(Files.readString(file)).contains("\n{\"resumedAt\":20}\n");
  }

  @Test
  void figuresThatAreNoNumbersComeBackAsWhatTheyWere() throws IOException {
    Path file = temp.resolve("metrics.jsonl");
    MetricLine odd =
        new MetricLine(1, 2, Map.of("a", Double.NaN, "b", Double.NEGATIVE_INFINITY, "c", 1e-300));
    try (MetricLog log = new MetricLog(file)) {
      log.write(odd);
    }

    assertThat(MetricLog.read(file)).containsExactly(odd);
  }

  @Test
  void noFileIsNoLines() throws IOException {
    assertThat(MetricLog.read(temp.resolve("none"))).isEmpty();
  }
}
