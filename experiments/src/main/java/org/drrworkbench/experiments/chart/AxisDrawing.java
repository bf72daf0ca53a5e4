package org.drrworkbench.experiments.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnitSource;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleInsets;

/** Makes the axes of a chart by what they mean; fonts and colours are others' business. */
final class AxisDrawing {
  /** A value axis spans at least this share of its largest value. */
  private static final double NARROWEST = 5e-5;

  private static final String LOGARITHMIC = " (log)";

  private AxisDrawing() {}

  /** A horizontal axis of whole numbers or times. */
  static ValueAxis along(Axis axis) {
    return switch (axis.scale()) {
      case LOGARITHMIC -> new DecadeAxis(axis.text() + LOGARITHMIC);
      case TIME -> {
        DateAxis x = new DateAxis(axis.text(), TimeZone.getTimeZone("UTC"), Locale.ENGLISH);
        // Dates are wide: without room about them they run into each other.
        x.setTickLabelInsets(new RectangleInsets(2, 12, 2, 12));
        yield x;
      }
      case LINEAR -> {
        NumberAxis x = new NumberAxis(axis.text());
        x.setAutoRangeIncludesZero(false);
        x.setStandardTickUnits(NumberAxis.createIntegerTickUnits(Locale.ROOT));
        yield x;
      }
    };
  }

  /** The vertical axis. */
  static ValueAxis up(ChartData data, boolean fromZero) {
    if (data.y().scale() == Axis.Scale.LOGARITHMIC) {
      return new DecadeAxis(data.y().text() + LOGARITHMIC);
    }
    NumberAxis y = new NumberAxis(data.y().text());
    y.setAutoRangeIncludesZero(fromZero);
    // A curve that stands still must not have five ticks of one label.
    y.setAutoRangeMinimumSize(Math.max(1e-8, NARROWEST * largest(data)));
    // The standard units of a locale show three decimals at most and repeat labels on a narrow
    // axis.
    y.setStandardTickUnits(
        new NumberTickUnitSource(
            false, new DecimalFormat("0.######", DecimalFormatSymbols.getInstance(Locale.ROOT))));
    return y;
  }

  private static double largest(ChartData data) {
    return data.series().stream()
        .flatMap(own -> own.points().stream())
        .mapToDouble(point -> Math.abs(point.y()))
        .filter(Double::isFinite)
        .max()
        .orElse(0);
  }
}
