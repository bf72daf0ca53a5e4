package org.drrworkbench.ui.chart;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.drrworkbench.ui.task.Later;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the window's thread free while charts change: of all that want to be drawn at most one is
 * drawn in a pulse, the one that has waited longest, and none more often than five times a second.
 *
 * <p>A drawing costs more than itself: JavaFX waits at a pulse's end until the picture of the one
 * before is finished, which takes long where pictures are made in software. So after each pulse
 * that drew something none is drawn for several times as long as that pulse took: charts take no
 * more than a fifth of the thread's time, and a slow machine draws less often. To be used on the
 * window's thread.
 */
public final class RedrawPacer {
  /** Least time from one drawing of a chart to the next. */
  static final long INTERVAL_NANOS = 200_000_000;

  /** Least time from one drawing to the next of any chart. */
  static final long REST_NANOS = 40_000_000;

  /** The rest is at least so many times as long as the pulse with the drawing took. */
  private static final int REST = 4;

  private final LongSupplier nanoTime;
  private final Consumer<Runnable> pulses;
  private final Consumer<Runnable> afterPulse;
  private final Set<Redraw> waiting = new LinkedHashSet<>();
  private boolean asked;
  private boolean drawing;
  private boolean anyDrawn;
  private long restUntil;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   * @param pulses calls what it is given once, at the next pulse
   * @param afterPulse calls what it is given during a pulse once, when that pulse is over
   */
  RedrawPacer(LongSupplier nanoTime, Consumer<Runnable> pulses, Consumer<Runnable> afterPulse) {
    this.nanoTime = nanoTime;
    this.pulses = pulses;
    this.afterPulse = afterPulse;
  }

  /** A pacer on JavaFX's own pulses. */
  public static RedrawPacer onPulses(LongSupplier nanoTime) {
    return new RedrawPacer(nanoTime, new NextPulse(), new Later());
  }

  /**
   * Takes in something that will want to be drawn again and again.
   *
   * @param draw draws it as it is then, on the window's thread
   */
  Redraw register(Runnable draw) {
    return new Redraw(draw);
  }

  private void askForPulse() {
    if (!asked && !waiting.isEmpty()) {
      asked = true;
      pulses.accept(this::pulse);
    }
  }

  private void pulse() {
    asked = false;
    long now = nanoTime.getAsLong();
    Redraw next = due(now);
    if (next != null) {
      waiting.remove(next);
      drawing = true;
      anyDrawn = true;
      afterPulse.accept(() -> pulseOver(now));
      next.now(now);
    }
    askForPulse();
  }

  private void pulseOver(long start) {
    long end = nanoTime.getAsLong();
    drawing = false;
    restUntil = Math.max(start + REST_NANOS, end + REST * (end - start));
  }

  private @Nullable Redraw due(long now) {
    if (drawing || (anyDrawn && now - restUntil < 0)) {
      return null;
    }
    for (Redraw redraw : waiting) {
      if (redraw.never || now - redraw.notBefore >= 0) {
        return redraw;
      }
    }
    return null;
  }

  /** One chart's wish to be drawn. */
  final class Redraw {
    private final Runnable draw;
    private boolean never = true;
    private long notBefore;

    private Redraw(Runnable draw) {
      this.draw = draw;
    }

    /** Wants to be drawn when its turn comes; asking again meanwhile changes nothing. */
    void request() {
      waiting.add(this);
      askForPulse();
    }

    /** Does not want to be drawn any more. */
    void withdraw() {
      waiting.remove(this);
    }

    private void now(long start) {
      never = false;
      notBefore = start + INTERVAL_NANOS;
      draw.run();
    }
  }
}
