package org.drrworkbench.ui.chart;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.drrworkbench.experiments.chart.Axis;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.Point;
import org.drrworkbench.experiments.chart.Series;
import org.drrworkbench.ui.text.Texts;

/** Says in words what a chart shows at one place. */
final class ReadOut {
  private static final Texts TEXTS = Texts.beside(ReadOut.class);

  private ReadOut() {}

  /**
   * The figures nearest to a place of the horizontal axis, a line for each series that has one.
   *
   * @param x in the chart's own units
   */
  static String at(ChartData data, double x) {
    StringJoiner lines = new StringJoiner("\n");
    for (Series series : data.series()) {
      if (!series.points().isEmpty()) {
        Point point = nearest(series.points(), x);
        String place = TEXTS.get("readOut.at", number(point.y()), place(data.x(), point.x()));
        lines.add(data.series().size() > 1 ? TEXTS.get("readOut.of", series.name(), place) : place);
      }
    }
    return lines.toString();
  }

  private static String place(Axis axis, double x) {
    return axis.scale() == Axis.Scale.TIME
        ? Instant.ofEpochMilli(Math.round(x)).atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : number(x);
  }

  /** The last figure, where there is one line only; else how many there are. */
  static String last(ChartData data) {
    if (data.series().size() > 1) {
      return TEXTS.get("readOut.series", Integer.toString(data.series().size()));
    }
    List<Point> points = data.series().get(0).points();
    return number(points.get(points.size() - 1).y());
  }

  private static Point nearest(List<Point> points, double x) {
    int low = 0;
    int high = points.size() - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (points.get(middle).x() <= x) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return x - points.get(low).x() <= points.get(high).x() - x ? points.get(low) : points.get(high);
  }

  /** Four significant digits, whole numbers whole: 0.03412, 12,400, 1.2E-7. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return Double.isNaN(value)
          ? TEXTS.get("number.none")
          : TEXTS.get(value > 0 ? "number.infinite" : "number.minusInfinite");
    }
    double size = Math.abs(value);
    String pattern;
    if (size == 0 || (size >= 1000 && size < 1e12) || (size >= 1 && value == Math.rint(value))) {
      pattern = "#,##0";
    } else if (size < 1e-4 || size >= 1e12) {
      pattern = "0.###E0";
    } else {
      int digits = Math.max(0, 3 - (int) Math.floor(Math.log10(size)));
      pattern = "0." + "#".repeat(Math.max(1, digits));
    }
    return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ENGLISH))
        .format(value);
  }
}
