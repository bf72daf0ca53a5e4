package org.drrworkbench.experiments.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/**
 * A horizontal axis with ticks at the very values that were tried. Where they stand too close, some
 * labels are left out.
 */
final class ChosenTicksAxis extends NumberAxis {
  /** Least room between two labels. */
  private static final double GAP = 4;

  private final transient List<NumberTick> chosen;

  /** A place on the axis and what is written there. */
  record Tick(double place, String text) {}

  ChosenTicksAxis(String label, List<Tick> ticks) {
    super(label);
    chosen = ticks.stream().map(tick -> tick(tick.place(), tick.text())).toList();
  }

  private static NumberTick tick(double place, String text) {
    return new NumberTick(TickType.MAJOR, place, text, TextAnchor.TOP_CENTER, TextAnchor.CENTER, 0);
  }

  @Override
  public List<? extends ValueTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    FontMetrics metrics = g.getFontMetrics(getTickLabelFont());
    List<NumberTick> shown = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (NumberTick tick : chosen) {
      double middle = valueToJava2D(tick.getValue(), area, edge);
      double half = metrics.stringWidth(tick.getText()) / 2.0;
      boolean fits = middle - half >= free;
      shown.add(fits ? tick : tick(tick.getValue(), ""));
      free = fits ? middle + half + GAP : free;
    }
    return shown;
  }
}
