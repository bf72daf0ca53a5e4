package org.drrworkbench.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricTailTest {
  @TempDir private Path temp;
  private Path file = Path.of("");
  private MetricTail tail = new MetricTail(file);

  @BeforeEach
  void open() {
    file = temp.resolve("metrics.jsonl");
    tail = new MetricTail(file);
  }

  private static String text(long... steps) {
    StringBuilder text = new StringBuilder();
    for (long step : steps) {
      text.append("{\"step\":" + step + ",\"time\":1.5,\"values\":{\"é\":" + step + "}}\n");
    }
    return text.toString();
  }

  private static String resumed(long step) {
    return "{\"resumedAt\":" + step + "}\n";
  }

  private void append(String text) throws IOException {
    append(text.getBytes(StandardCharsets.UTF_8));
  }

  private void append(byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static List<Long> steps(List<MetricLine> lines) {
    return lines.stream().map(MetricLine::step).toList();
  }

  private List<Long> polled() throws IOException {
    return steps(tail.poll().lines());
  }

  @Test
  void eachPollGivesWhatWasAppendedSinceTheLast() throws IOException {
    assertThat(tail.poll().isEmpty()).isTrue();
    append(text(10, 20));
    MetricTail.Update first = tail.poll();
    assertThat(first.restarted()).isFalse();
    assertThat(first.lines().get(0)).isEqualTo(new MetricLine(10, 1.5, Map.of("é", 10.0)));
    assertThat(steps(first.lines())).containsExactly(10L, 20L);
    assertThat(tail.poll().isEmpty()).isTrue();
    append(text(30));
    assertThat(polled()).containsExactly(30L);
  }

  @Test
  void aTornLastLineWaitsForItsEndEvenInsideACharacter() throws IOException {
    byte[] bytes = text(10).getBytes(StandardCharsets.UTF_8);
    int inside = text(10).indexOf('é') + 1;
    append(Arrays.copyOf(bytes, inside));
    assertThat(polled()).isEmpty();
    append(Arrays.copyOfRange(bytes, inside, bytes.length));
    assertThat(tail.poll().lines()).containsExactly(new MetricLine(10, 1.5, Map.of("é", 10.0)));
  }

  @Test
  void aTornLineInTheMiddleIsPassedOver() throws IOException {
    append(text(10) + "{\"step\":20,\"ti\n\n" + text(30));
    assertThat(polled()).containsExactly(10L, 30L);
  }

  @Test
  void aResumeTakesBackLinesOfThisPollAndOfEarlierOnes() throws IOException {
    append(text(10, 20, 30));
    List<MetricLine> known = new ArrayList<>();
    tail.poll().applyTo(known);

    append(text(40, 50) + resumed(40) + text(45) + resumed(20) + text(30, 40));
    MetricTail.Update update = tail.poll();

    assertThat(update.keptUpTo()).isEqualTo(OptionalLong.of(20));
    assertThat(steps(update.lines())).containsExactly(30L, 40L);
    update.applyTo(known);
    assertThat(steps(known)).containsExactly(10L, 20L, 30L, 40L);
  }

  @Test
  void aFileThatBecameShorterWasReplacedOrWentStartsAfresh() throws IOException {
    append(text(10, 20, 30));
    polled();

    Files.writeString(file, text(7));
    MetricTail.Update shorter = tail.poll();
    assertThat(shorter.restarted()).isTrue();
    assertThat(steps(shorter.lines())).containsExactly(7L);

    Files.delete(file);
    append(text(5, 6, 7, 8, 9));
    MetricTail.Update replaced = tail.poll();
    assertThat(replaced.restarted()).isTrue();
    assertThat(steps(replaced.lines())).containsExactly(5L, 6L, 7L, 8L, 9L);

    Files.delete(file);
    assertThat(tail.poll().restarted()).isTrue();
    assertThat(tail.poll().restarted()).isFalse();
  }

  @Test
  void aPollReadsAMegabyteAndSaysThatThereIsMore() throws IOException {
    long[] many = new long[60_000];
    Arrays.setAll(many, k -> k);
    append(text(many));
    int inBytes = text(many).getBytes(StandardCharsets.UTF_8).length;
    int polls = 0;
    List<MetricLine> known = new ArrayList<>();
    MetricTail.Update update;
    do {
      update = tail.poll();
      update.applyTo(known);
      polls++;
    } while (update.more());

    assertThat(polls).isEqualTo((inBytes + MetricTail.MOST_BYTES - 1) / MetricTail.MOST_BYTES);
    assertThat(steps(known)).hasSize(60_000).isSorted();
    assertThat(MetricLog.read(file)).isEqualTo(known);
  }

  @Test
  void whatHasNoLineEndForMegabytesIsPassedOverToTheNext() throws IOException {
    append("x".repeat(3 * MetricTail.MOST_BYTES) + "\n" + text(10));
    assertThat(steps(MetricLog.read(file))).containsExactly(10L);
  }

  @Property(tries = 60)
  void whereverPollsFallTheResultIsThatOfReadingTheWhole(
      @ForAll @Size(max = 40) List<@IntRange(min = -5, max = 30) Integer> events,
      @ForAll @IntRange(min = 1, max = 90) int piece)
      throws IOException {
    // 0 and above is a line at that step; below is a resume at five times its distance from zero.
    StringBuilder whole = new StringBuilder();
    List<Long> expected = new ArrayList<>();
    for (int event : events) {
      if (event >= 0) {
        whole.append(text(event));
        expected.add((long) event);
      } else {
        whole.append(resumed(-5L * event));
        expected.removeIf(step -> step > -5L * event);
      }
    }
    Path log = Files.createTempFile("metrics", ".jsonl");
    try {
      MetricTail pieces = new MetricTail(log);
      List<MetricLine> known = new ArrayList<>();
      byte[] bytes = whole.toString().getBytes(StandardCharsets.UTF_8);
      for (int from = 0; from < bytes.length; from += piece) {
        byte[] next = Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + piece));
        Files.write(log, next, StandardOpenOption.APPEND);
        pieces.poll().applyTo(known);
      }
      assertThat(steps(known)).isEqualTo(expected);
    } finally {
      Files.delete(log);
    }
  }
}
