package org.drrworkbench.experiments.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** A logarithmic axis with ticks at round values: 1, 10, 100, and 2 and 5 times those if few. */
final class DecadeAxis extends LogAxis {
  /** Over more powers of ten than this, they alone have ticks. */
  private static final double FEW = 2.2;

  private static final double[] ROUND = {1, 2, 5};

  DecadeAxis(String label) {
    super(label);
    setBase(10);
  }

  @Override
  public List<? extends ValueTick> refreshTicks(
      Graphics2D g, AxisState state, Rectangle2D area, RectangleEdge edge) {
    double low = getRange().getLowerBound();
    double high = getRange().getUpperBound();
    boolean few = Math.log10(high / low) <= FEW;
    boolean along = RectangleEdge.isTopOrBottom(edge);
    DecimalFormat format =
        new DecimalFormat("#,##0.######", DecimalFormatSymbols.getInstance(Locale.ROOT));
    List<NumberTick> ticks = new ArrayList<>();
    for (int power = (int) Math.floor(Math.log10(low)); Math.pow(10, power) <= high; power++) {
      for (double times : few ? ROUND : new double[] {1}) {
        double value = times * Math.pow(10, power);
        if (value >= low && value <= high) {
          ticks.add(
              new NumberTick(
                  TickType.MAJOR,
                  value,
                  format.format(value),
                  along ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT,
                  TextAnchor.CENTER,
                  0));
        }
      }
    }
    return ticks;
  }
}
