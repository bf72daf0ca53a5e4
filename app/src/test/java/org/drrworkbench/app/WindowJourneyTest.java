package org.drrworkbench.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.drrworkbench.core.recommend.LoggedKey;
import org.drrworkbench.experiments.compare.ResultFile;
import org.drrworkbench.experiments.compare.ResultRow;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricLog;
import org.drrworkbench.experiments.run.RunFolder;
import org.drrworkbench.experiments.run.RunState;
import org.drrworkbench.experiments.run.RunStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a newcomer does, by mouse and keyboard on the real window with real workers. */
class WindowJourneyTest {
  private static final String LOSS = "live-train-criticLoss";

  @TempDir private Path folder;

  @Test
  void fromTheDemoToExportedTablesAndCharts() throws IOException {
    try (WindowSession window = WindowSession.open(folder)) {
      startAndWatch(window);
      stopAndResume(window);
      exportCurve(window);
      exportResults(window);
      sweepAndExport(window);
    }
  }

  private void startAndWatch(WindowSession window) {
    window.until("the form is ready", () -> window.enabled("setup-run"));
    window.fill("setup-name", "journey");
    window.fill("setup-steps", "1200");
    window.until("the form is right", () -> window.enabled("setup-run"));
    window.picture("journey-1-setup");
    window.clickOn("#setup-run");
    window.until("the curve has points", () -> window.points(LOSS) >= 3);
    int before = window.points(LOSS);
    window.until("the curve grows", () -> window.points(LOSS) > before);
  }

  private void stopAndResume(WindowSession window) {
    RunFolder run = run("journey", "drr-gru-offline-seed1");
    window.clickOn("#runs-stop");
    window.until("the run has stopped", () -> state(run) == RunState.STOPPED);
    long stoppedAt = run.readStatus().map(RunStatus::step).orElse(0L);
    assertThat(stoppedAt).isBetween(1L, 1199L);
    window.until("it can be resumed", () -> window.enabled("runs-resume"));
    window.picture("journey-2-stopped");
    window.clickOn("#runs-resume");
    window.until("all runs are finished", () -> finished("journey") == 3);
    window.picture("journey-3-finished");
  }

  private void exportCurve(WindowSession window) throws IOException {
    RunFolder run = run("journey", "drr-gru-offline-seed1");
    List<MetricLine> log = MetricLog.read(run.metrics());
    String key = LoggedKey.CRITIC_LOSS.key();
    List<Double> logged =
        log.stream()
            .filter(line -> line.values().containsKey(key))
            .map(l -> l.values().get(key))
            .toList();
    window.until("the whole curve is there", () -> window.points(LOSS) == logged.size());
    Path file = folder.resolve("curve.csv");
    window.clickOn("#" + LOSS);
    window.exportByKey(file);
    List<Double> written = ordinates(file);
    assertThat(written).isEqualTo(logged);
    Path picture = folder.resolve("curve.png");
    window.clickOn("#" + LOSS);
    window.exportByKey(picture);
    BufferedImage drawn = ImageIO.read(picture.toFile());
    assertThat(drawn.getWidth()).isGreaterThan(drawn.getHeight());
    assertThat(new Color(drawn.getRGB(0, 0))).as("paper is white").isEqualTo(Color.WHITE);
    Files.copy(
        picture,
        Path.of("target", "pictures", "exported-curve.png"),
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void exportResults(WindowSession window) throws IOException {
    window.press(KeyCode.CONTROL, KeyCode.DIGIT4).release(KeyCode.DIGIT4, KeyCode.CONTROL);
    window.until("the table is there", () -> window.there("results-table"));
    window.until("the bars are there", () -> window.points("results-bars") > 0);
    window.picture("journey-4-results");
    Path table = folder.resolve("table.csv");
    window.clickOn("#results-table-export");
    window.exportTo(table);
    Map<String, Double> figures = figures("journey", "rated-only");
    int compared = 0;
    for (Map<String, String> line : Csv.read(table)) {
      String subject =
          String.join(" ", line.get("model"), line.get("metric"), line.get("list_length"));
      assertThat(Double.parseDouble(line.get("mean")))
          .as(subject)
          .isCloseTo(figures.get(subject), within(0.0));
      compared++;
    }
    // Five rows (drr-gru, pmf, popularity, random, oracle), three metrics, five list lengths.
    assertThat(compared).isEqualTo(75);
    Path bars = folder.resolve("bars.png");
    window.clickOn("#results-bars");
    window.exportByKey(bars);
    assertPicture(bars);
  }

  private void sweepAndExport(WindowSession window) throws IOException {
    window.clickOn("#go-sweep");
    window.fill("sweep-values", "20,40");
    window.fill("sweep-lengths", "5,10");
    window.fill("sweep-steps", "60");
    window.until("the sweep is right", () -> window.enabled("sweep-run"));
    window.picture("journey-5-sweep-form");
    window.clickOn("#sweep-run");
    window.until("the sweep is finished", () -> finished("sweep-embeddingSize") == 2);
    window.clickOn("#go-sweep");
    window.until("both values are drawn", () -> window.points("sweep-precision") == 2);
    window.picture("journey-6-sweep");
    Path file = folder.resolve("sweep.csv");
    window.clickOn("#sweep-precision");
    window.exportByKey(file);
    double[] expected =
        Stream.of(20, 40)
            .flatMap(
                size ->
                    Stream.of(5, 10)
                        .map(
                            length ->
                                figure("drr-gru-offline-embeddingSize" + size + "-seed1", length)))
            .mapToDouble(Double::doubleValue)
            .sorted()
            .toArray();
    assertThat(ordinates(file).stream().mapToDouble(Double::doubleValue).sorted().toArray())
        .isEqualTo(expected);
    Path picture = folder.resolve("sweep.png");
    window.exportByKey(picture);
    assertPicture(picture);
  }

  private double figure(String name, int length) {
    return rows(run("sweep-embeddingSize", name)).stream()
        .filter(
            row ->
                row.model().equals("drr-gru")
                    && row.protocol().equals("rated-only")
                    && row.metric().equals("precision")
                    && row.listLength() == length)
        .mapToDouble(ResultRow::value)
        .findFirst()
        .orElseThrow();
  }

  /** Each model's own figures; of references whichever run wrote them, since they are the same. */
  private Map<String, Double> figures(String experiment, String protocol) {
    return runs(experiment).stream()
        .flatMap(run -> rows(run).stream())
        .filter(row -> row.protocol().equals(protocol))
        .collect(
            Collectors.toMap(
                row -> String.join(" ", row.model(), row.metric(), "" + row.listLength()),
                ResultRow::value,
                (one, other) -> one));
  }

  private static List<ResultRow> rows(RunFolder run) {
    try {
      return ResultFile.read(run.results());
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** The third column of a chart's file: series, x, y. */
  private static List<Double> ordinates(Path file) {
    return Csv.read(file).stream()
        .map(line -> Double.valueOf(List.copyOf(line.values()).get(2)))
        .toList();
  }

  private static void assertPicture(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    // 7 x 4.4 inches at 300 dpi, on white paper.
    assertThat(image.getWidth()).isEqualTo(2100);
    assertThat(image.getHeight()).isEqualTo(1320);
    assertThat(image.getRGB(2, 2)).isEqualTo(0xFFFFFFFF);
    long colours =
        java.util.Arrays.stream(image.getRGB(0, 0, 2100, 1320, null, 0, 2100)).distinct().count();
    assertThat(colours).isGreaterThan(20);
  }

  private RunFolder run(String experiment, String name) {
    return new RunFolder(folder.resolve("runs").resolve(experiment).resolve(name));
  }

  private List<RunFolder> runs(String experiment) {
    try (Stream<Path> below = Files.list(folder.resolve("runs").resolve(experiment))) {
      return below.map(RunFolder::new).filter(RunFolder::exists).toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private long finished(String experiment) {
    return runs(experiment).stream().filter(run -> state(run) == RunState.FINISHED).count();
  }

  private static RunState state(RunFolder run) {
    return run.readStatus().map(RunStatus::state).orElse(RunState.QUEUED);
  }
}
