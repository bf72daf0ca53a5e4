package org.drrworkbench.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.run.MetricLine;
import org.drrworkbench.experiments.run.MetricTail;
import org.junit.jupiter.api.Test;

class MetricHistoryTest {
  private final MetricHistory history = new MetricHistory();

  @Test
  void linesBeyondAResumedStepAreTakenBack() {
    history.apply(update(false, OptionalLong.empty(), line(50, 1), line(100, 2), line(150, 3)));
    history.apply(update(false, OptionalLong.of(100), line(150, 30), line(200, 40)));
    assertThat(history.all("loss"))
        .containsExactly(Point.of(50, 1), Point.of(100, 2), Point.of(150, 30), Point.of(200, 40));
  }

  @Test
  void anotherFileInItsPlaceBeginsAnew() {
    history.apply(update(false, OptionalLong.empty(), line(50, 1), line(100, 2)));
    long before = history.version("loss");
    history.apply(update(true, OptionalLong.empty(), line(10, 7)));
    assertThat(history.all("loss")).containsExactly(Point.of(10, 7));
    assertThat(history.version("loss")).isNotEqualTo(before);
  }

  @Test
  void theVersionOfAKeyChangesWithItsOwnFiguresOnly() {
    history.apply(update(false, OptionalLong.empty(), line(50, 1)));
    long before = history.version("loss");
    history.apply(
        update(false, OptionalLong.empty(), new MetricLine(60, 0, Map.of("reward", 1.0))));
    assertThat(history.version("loss")).isEqualTo(before);
    assertThat(history.keys()).containsExactly("loss", "reward");
  }

  @Test
  void aLongLineIsThinnedButKeepsItsPeakAndItsEnds() {
    List<MetricLine> lines = new ArrayList<>();
    for (int step = 0; step < 10_000; step++) {
      lines.add(line(step, step == 5_555 ? 9 : 0.1));
    }
    history.apply(new MetricTail.Update(false, OptionalLong.empty(), lines, false));
    List<Point> few = history.reduced("loss", 400);
    assertThat(few).hasSizeLessThanOrEqualTo(400).contains(Point.of(5_555, 9));
    assertThat(few.get(0).x()).isZero();
    assertThat(few.get(few.size() - 1).x()).isEqualTo(9_999);
    assertThat(history.all("loss")).hasSize(10_000);
  }

  private static MetricLine line(long step, double value) {
    return new MetricLine(step, 0, Map.of("loss", value));
  }

  private static MetricTail.Update update(
      boolean restarted, OptionalLong keptUpTo, MetricLine... lines) {
    return new MetricTail.Update(restarted, keptUpTo, List.of(lines), false);
  }
}
