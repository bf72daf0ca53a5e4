package org.drrworkbench.ui.chart;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the window's thread free while charts change: of all that want to be drawn at most one is
 * drawn in a pulse, the one that has waited longest, and none more often than five times a second.
 * A chart whose drawing takes long waits longer, so that it never takes more than a tenth of the
 * thread's time. To be used on the window's thread.
 */
public final class RedrawPacer {
  /** Least time from one drawing of a chart to the next. */
  static final long INTERVAL_NANOS = 200_000_000;

  /** A chart rests at least so many times as long as its drawing took. */
  private static final int REST = 9;

  private final LongSupplier nanoTime;
  private final Consumer<Runnable> pulses;
  private final Set<Redraw> waiting = new LinkedHashSet<>();
  private boolean asked;
  private long drawn;
  private long longest;

  /**
   * @param nanoTime a clock in nanoseconds that never goes back
   * @param pulses calls what it is given once, at the next pulse
   */
  RedrawPacer(LongSupplier nanoTime, Consumer<Runnable> pulses) {
    this.nanoTime = nanoTime;
    this.pulses = pulses;
  }

  /** A pacer on JavaFX's own pulses. */
  public static RedrawPacer onPulses(LongSupplier nanoTime) {
    return new RedrawPacer(nanoTime, new NextPulse());
  }

  /**
   * Takes in something that will want to be drawn again and again.
   *
   * @param draw draws it as it is then, on the window's thread
   */
  Redraw register(Runnable draw) {
    return new Redraw(draw);
  }

  /** How many drawings there were. */
  public long drawn() {
    return drawn;
  }

  /** The longest drawing so far, in nanoseconds. */
  public long longestNanos() {
    return longest;
  }

  private void askForPulse() {
    if (!asked && !waiting.isEmpty()) {
      asked = true;
      pulses.accept(this::pulse);
    }
  }

  private void pulse() {
    asked = false;
    Redraw next = due(nanoTime.getAsLong());
    if (next != null) {
      waiting.remove(next);
      next.now();
    }
    askForPulse();
  }

  private @Nullable Redraw due(long now) {
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

    private void now() {
      long start = nanoTime.getAsLong();
      draw.run();
      long end = nanoTime.getAsLong();
      never = false;
      notBefore = end + Math.max(INTERVAL_NANOS, REST * (end - start));
      drawn++;
      longest = Math.max(longest, end - start);
    }
  }
}
