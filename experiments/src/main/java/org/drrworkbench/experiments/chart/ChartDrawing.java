package org.drrworkbench.experiments.chart;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.text.TextUtils;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;

/** Draws chart data in a theme as a JFreeChart, which a window or a file then shows. */
public final class ChartDrawing {
  private static final BasicStroke HAIRLINE = new BasicStroke(0.6f);

  /** An axis leaves this much free about each label, so that there are fewer of them. */
  private static final RectangleInsets SPARSE_ALONG = new RectangleInsets(2, 9, 2, 9);

  private static final RectangleInsets SPARSE_UP = new RectangleInsets(7, 4, 7, 4);

  /** Values this many times apart are drawn on a logarithmic axis. */
  private static final double WIDE = 8;

  /** About so many markers on a curve. */
  private static final int MARKERS = 10;

  static {
    // Without this the upright label would be outlines, not text, in an SVG.
    TextUtils.setUseDrawRotatedStringWorkaround(false);
  }

  private final ChartTheme theme;

  public ChartDrawing(ChartTheme theme) {
    this.theme = theme;
  }

  /** The chart, not yet of any size; a blank title takes no room. */
  public JFreeChart draw(ChartData data) {
    Plot plot =
        switch (data.kind()) {
          case CURVES -> curves(data);
          case BARS -> bars(data);
          case LINES, SWEEP -> overValues(data);
        };
    plot.setBackgroundPaint(theme.background());
    plot.setOutlineVisible(false);
    String title = data.title().isBlank() ? null : data.title();
    // The uppermost tick's label stands half above the plot.
    plot.setInsets(new RectangleInsets(title == null ? 8 : 4, 4, 2, 10));
    JFreeChart chart = new JFreeChart(title, theme.titleFont(), plot, false);
    chart.setBackgroundPaint(theme.background());
    if (chart.getTitle() != null) {
      chart.getTitle().setPaint(theme.text());
      chart.getTitle().setMargin(4, 8, 4, 8);
    }
    if (data.series().size() > 1 || !saidByAxis(data)) {
      chart.addLegend(legend(plot, data));
    }
    return chart;
  }

  /** Whether a legend of the only series would repeat what stands beside the axis. */
  private static boolean saidByAxis(ChartData data) {
    return data.kind() == ChartKind.BARS || data.series().get(0).name().equals(data.y().label());
  }

  private LegendTitle legend(Plot plot, ChartData data) {
    LegendTitle legend = new LegendTitle(plot);
    legend.setPosition(RectangleEdge.BOTTOM);
    legend.setItemFont(theme.smallFont());
    legend.setItemPaint(theme.text());
    legend.setBackgroundPaint(theme.background());
    legend.setFrame(BlockBorder.NONE);
    double apart = theme.compact() ? 4 : 10;
    legend.setMargin(2, 8, theme.compact() ? 2 : 6, 8);
    legend.setItemLabelPadding(
        new RectangleInsets(
            theme.compact() ? 0 : 2,
            4,
            theme.compact() ? 0 : 2,
            data.series().size() > 1 ? apart : 2));
    return legend;
  }

  private XYPlot curves(ChartData data) {
    int longest = data.series().stream().mapToInt(own -> own.points().size()).max().orElse(1);
    BandRenderer renderer = new BandRenderer(Math.max(1, longest / MARKERS));
    renderer.setAlpha(data.hasIntervals() ? 0.2f : 0);
    return lines(data, AxisDrawing.along(data.x()), renderer, false);
  }

  private XYPlot overValues(ChartData data) {
    List<Double> values =
        data.series().stream()
            .flatMap(own -> own.points().stream())
            .map(Point::x)
            .distinct()
            .sorted()
            .toList();
    double least = values.get(0);
    boolean logarithmic =
        data.kind() == ChartKind.SWEEP
            && least > 0
            && values.get(values.size() - 1) >= WIDE * least;
    List<ChosenTicksAxis.Tick> ticks =
        values.stream()
            .map(value -> new ChosenTicksAxis.Tick(place(value, logarithmic), plain(value)))
            .toList();
    String label = data.x().text() + (logarithmic ? ", logarithmic axis" : "");
    ChosenTicksAxis x = new ChosenTicksAxis(label, ticks);
    x.setAutoRangeIncludesZero(false);
    XYLineAndShapeRenderer renderer =
        data.hasIntervals() ? new XYErrorRenderer() : new XYLineAndShapeRenderer();
    if (renderer instanceof XYErrorRenderer errors) {
      errors.setDrawXError(false);
      errors.setErrorStroke(new BasicStroke(0.9f));
    }
    renderer.setDefaultLinesVisible(true);
    renderer.setDrawSeriesLineAsPath(true);
    return lines(data, x, renderer, logarithmic);
  }

  private XYPlot lines(
      ChartData data, ValueAxis x, XYLineAndShapeRenderer renderer, boolean logarithmic) {
    YIntervalSeriesCollection set = new YIntervalSeriesCollection();
    for (int k = 0; k < data.series().size(); k++) {
      Series series = data.series().get(k);
      YIntervalSeries points = new YIntervalSeries(series.name());
      for (Point point : series.points()) {
        if (Double.isFinite(point.y())) {
          double half = point.hasInterval() ? point.halfInterval() : 0;
          points.add(place(point.x(), logarithmic), point.y(), point.y() - half, point.y() + half);
        }
      }
      set.addSeries(points);
      renderer.setSeriesPaint(k, theme.colour(series, k));
      renderer.setSeriesFillPaint(k, theme.colour(series, k));
      renderer.setSeriesStroke(k, theme.stroke(k));
      renderer.setSeriesShape(k, theme.marker(k));
    }
    double half = theme.compact() ? 9 : 15;
    renderer.setLegendLine(new Line2D.Double(-half, 0, half, 0));
    ValueAxis y = valueAxis(data, false);
    style(x, SPARSE_ALONG);
    XYPlot plot = new XYPlot(set, x, y, renderer);
    plot.setDomainGridlinePaint(theme.grid());
    plot.setRangeGridlinePaint(theme.grid());
    plot.setDomainGridlineStroke(HAIRLINE);
    plot.setRangeGridlineStroke(HAIRLINE);
    return plot;
  }

  private CategoryPlot bars(ChartData data) {
    DefaultStatisticalCategoryDataset set = new DefaultStatisticalCategoryDataset();
    List<Double> lengths =
        data.series().stream()
            .flatMap(own -> own.points().stream())
            .map(Point::x)
            .distinct()
            .sorted()
            .toList();
    HatchedBarRenderer renderer = new HatchedBarRenderer(theme.background(), theme.text());
    for (int k = 0; k < data.series().size(); k++) {
      Series series = data.series().get(k);
      for (double length : lengths) {
        Point point =
            series.points().stream()
                .filter(own -> own.x() == length)
                .findFirst()
                .orElse(Point.of(length, Double.NaN));
        set.add(
            Double.isFinite(point.y()) ? (Number) point.y() : null,
            point.hasInterval() ? (Number) point.halfInterval() : null,
            series.name(),
            plain(length));
      }
      renderer.setSeriesPaint(k, theme.colour(series, k));
    }
    renderer.setItemMargin(0);
    CategoryAxis x = new CategoryAxis(data.x().text());
    x.setLabelFont(theme.labelFont());
    x.setLabelPaint(theme.text());
    x.setTickLabelFont(theme.smallFont());
    x.setTickLabelPaint(theme.text());
    x.setAxisLinePaint(theme.text());
    x.setCategoryMargin(0.15);
    x.setLowerMargin(0.02);
    x.setUpperMargin(0.02);
    CategoryPlot plot = new CategoryPlot(set, x, valueAxis(data, true), renderer);
    plot.setRangeGridlinePaint(theme.grid());
    plot.setRangeGridlineStroke(HAIRLINE);
    return plot;
  }

  private ValueAxis valueAxis(ChartData data, boolean fromZero) {
    ValueAxis y = AxisDrawing.up(data, fromZero);
    style(y, SPARSE_UP);
    return y;
  }

  private void style(ValueAxis axis, RectangleInsets sparse) {
    axis.setLabelFont(theme.labelFont());
    axis.setLabelPaint(theme.text());
    axis.setTickLabelFont(theme.smallFont());
    axis.setTickLabelPaint(theme.text());
    axis.setAxisLinePaint(theme.text());
    axis.setTickMarkPaint(theme.text());
    if (theme.compact()) {
      axis.setTickLabelInsets(sparse);
    }
  }

  private static double place(double value, boolean logarithmic) {
    return logarithmic ? Math.log10(value) : value;
  }

  /** 20 for 20.0, 0.001 for 0.001. */
  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e9
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
