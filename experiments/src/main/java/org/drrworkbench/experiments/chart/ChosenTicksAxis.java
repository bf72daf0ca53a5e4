package org.drrworkbench.experiments.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A horizontal axis with ticks at the very values that were tried. */
final class ChosenTicksAxis extends NumberAxis {
  private final transient List<NumberTick> chosen;

  /** A place on the axis and what is written there. */
  record Tick(double place, String text) {}

  ChosenTicksAxis(String label, List<Tick> ticks) {
    super(label);
    this.chosen =
        ticks.stream()
            .map(
                tick ->
                    new NumberTick(
                        TickType.MAJOR,
                        tick.place(),
                        tick.text(),
                        TextAnchor.TOP_CENTER,
                        TextAnchor.CENTER,
                        0))
            .toList();
  }

  @Override
  public List<? extends ValueTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    return chosen;
  }
}
