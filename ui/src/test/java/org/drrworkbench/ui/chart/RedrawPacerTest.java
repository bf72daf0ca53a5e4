package org.drrworkbench.ui.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedrawPacerTest {
  private static final long MILLI = 1_000_000;

  private final Deque<Runnable> pulses = new ArrayDeque<>();
  private final Deque<Runnable> afterPulse = new ArrayDeque<>();
  private final List<String> drawn = new ArrayList<>();
  private long now = 5000 * MILLI;
  private long drawingTakes = MILLI;
  private final RedrawPacer pacer = new RedrawPacer(() -> now, pulses::add, afterPulse::add);
  private final RedrawPacer.Redraw a = chart("a");
  private final RedrawPacer.Redraw b = chart("b");

  private RedrawPacer.Redraw chart(String name) {
    return pacer.register(
        () -> {
          drawn.add(name);
          now += drawingTakes;
        });
  }

  /** One pulse, some time after the last one; it says how many there are still asked for. */
  private int pulse(long millisLater) {
    now += millisLater * MILLI;
    Runnable next = pulses.poll();
    if (next != null) {
      next.run();
    }
    while (!afterPulse.isEmpty()) {
      afterPulse.remove().run();
    }
    return pulses.size();
  }

  @Test
  void atMostOneChartIsDrawnInAPulseAndTheLongestWaitingFirst() {
    b.request();
    a.request();
    b.request();
    assertThat(pulses).hasSize(1);
    pulse(0);
    assertThat(drawn).containsExactly("b");
    pulse(40);
    assertThat(drawn).containsExactly("b", "a");
    assertThat(pulses).as("with nothing to draw no pulse is asked for").isEmpty();
  }

  @Test
  void aChartIsNotDrawnMoreThanFiveTimesASecond() {
    a.request();
    pulse(0);
    a.request();
    pulse(150);
    assertThat(drawn).containsExactly("a");
    // 151 ms after the beginning of the first drawing, which itself took 1 ms; 49 more make 200.
    pulse(48);
    assertThat(drawn).hasSize(1);
    pulse(1);
    assertThat(drawn).containsExactly("a", "a");
  }

  @Test
  void afterALongPulseAllChartsRestFourTimesAsLong() {
    drawingTakes = 50 * MILLI;
    a.request();
    b.request();
    pulse(0);
    pulse(199);
    assertThat(drawn).containsExactly("a");
    pulse(1);
    assertThat(drawn).containsExactly("a", "b");
  }

  @Test
  void afterAShortPulseTheRestIsFortyMilliseconds() {
    a.request();
    b.request();
    pulse(0);
    pulse(38);
    assertThat(drawn).containsExactly("a");
    pulse(1);
    assertThat(drawn).containsExactly("a", "b");
  }

  @Test
  void aWishThatIsWithdrawnIsNotFulfilled() {
    a.request();
    a.withdraw();
    pulse(0);
    assertThat(drawn).isEmpty();
  }

  @Test
  void aDrawingThatFailsDoesNotEndTheDrawingOfOthers() {
    RedrawPacer.Redraw broken =
        pacer.register(
            () -> {
              throw new IllegalStateException("broken");
            });
    broken.request();
    try {
      pulse(0);
    } catch (IllegalStateException e) {
      afterPulse.remove().run();
    }
    a.request();
    pulse(300);
    assertThat(drawn).containsExactly("a");
  }
}
