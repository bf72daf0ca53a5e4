package org.drrworkbench.ui.chart;

import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.Range;
import org.jspecify.annotations.Nullable;

/**
 * The part of a chart that the user has zoomed into.
 *
 * @param x range of the horizontal axis; null for all of it
 * @param y range of the vertical axis; null for all of it
 */
record ChartZoom(@Nullable Range x, @Nullable Range y) {
  static final ChartZoom NONE = new ChartZoom(null, null);

  /** What the user has made of a chart; an axis that he has not touched follows the data. */
  static ChartZoom of(@Nullable JFreeChart chart) {
    return chart == null
        ? NONE
        : new ChartZoom(zoomed(horizontal(chart.getPlot())), zoomed(vertical(chart.getPlot())));
  }

  boolean any() {
    return x != null || y != null;
  }

  void applyTo(JFreeChart chart) {
    apply(horizontal(chart.getPlot()), x);
    apply(vertical(chart.getPlot()), y);
  }

  /** Shows all of a chart again. */
  static void reset(JFreeChart chart) {
    Plot plot = chart.getPlot();
    plot.setNotify(false);
    all(horizontal(plot));
    all(vertical(plot));
    plot.setNotify(true);
  }

  private static @Nullable Range zoomed(@Nullable ValueAxis axis) {
    return axis == null || axis.isAutoRange() ? null : axis.getRange();
  }

  private static void apply(@Nullable ValueAxis axis, @Nullable Range range) {
    if (axis != null && range != null) {
      axis.setRange(range);
    }
  }

  private static void all(@Nullable ValueAxis axis) {
    if (axis != null) {
      axis.setAutoRange(true);
    }
  }

  private static @Nullable ValueAxis horizontal(Plot plot) {
    return plot instanceof XYPlot xy ? xy.getDomainAxis() : null;
  }

  private static @Nullable ValueAxis vertical(Plot plot) {
    if (plot instanceof XYPlot xy) {
      return xy.getRangeAxis();
    }
    return plot instanceof CategoryPlot bars ? bars.getRangeAxis() : null;
  }
}
