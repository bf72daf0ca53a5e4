package org.drrworkbench.experiments.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.LegendItem;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarPainter;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.statistics.StatisticalCategoryDataset;

/** Upright bars with stripes, an outline, and an error bar where there is an interval. */
final class HatchedBarRenderer extends BarRenderer {
  private static final BasicStroke OUTLINE = new BasicStroke(0.6f);
  private static final BasicStroke ERROR = new BasicStroke(0.9f);
  private static final double WIDEST_CAP = 3;
  private static final Rectangle2D LEGEND_BAR = new Rectangle2D.Double(-6.5, -4.5, 13, 9);

  private final transient Paint background;
  private final transient Paint ink;

  /**
   * @param background between the stripes
   * @param ink outlines and error bars
   */
  HatchedBarRenderer(Paint background, Paint ink) {
    this.background = background;
    this.ink = ink;
    setBarPainter(new StripedPainter());
    setShadowVisible(false);
  }

  @Override
  public Range findRangeBounds(CategoryDataset dataset) {
    return findRangeBounds(dataset, true);
  }

  @Override
  public LegendItem getLegendItem(int datasetIndex, int series) {
    LegendItem item = super.getLegendItem(datasetIndex, series);
    item.setShape(Hatching.fill(LEGEND_BAR, series));
    item.setOutlinePaint(ink);
    item.setOutlineStroke(OUTLINE);
    return item;
  }

  @Override
  public void drawItem(
      Graphics2D g,
      CategoryItemRendererState state,
      Rectangle2D area,
      CategoryPlot plot,
      CategoryAxis categories,
      ValueAxis values,
      CategoryDataset dataset,
      int row,
      int column,
      int pass) {
    super.drawItem(g, state, area, plot, categories, values, dataset, row, column, pass);
    int visible = state.getVisibleSeriesIndex(row);
    if (visible < 0 || !(dataset instanceof StatisticalCategoryDataset groups)) {
      return;
    }
    Number mean = groups.getMeanValue(row, column);
    Number half = groups.getStdDevValue(row, column);
    if (mean == null || half == null) {
      return;
    }
    double x =
        calculateBarW0(plot, plot.getOrientation(), area, categories, state, visible, column)
            + state.getBarWidth() / 2;
    RectangleEdge edge = plot.getRangeAxisEdge();
    double low = values.valueToJava2D(mean.doubleValue() - half.doubleValue(), area, edge);
    double high = values.valueToJava2D(mean.doubleValue() + half.doubleValue(), area, edge);
    double cap = Math.min(WIDEST_CAP, state.getBarWidth() / 4);
    g.setPaint(ink);
    g.setStroke(ERROR);
    g.draw(new Line2D.Double(x, low, x, high));
    g.draw(new Line2D.Double(x - cap, low, x + cap, low));
    g.draw(new Line2D.Double(x - cap, high, x + cap, high));
  }

  private final class StripedPainter implements BarPainter {
    @Override
    public void paintBar(
        Graphics2D g,
        BarRenderer renderer,
        int row,
        int column,
        RectangularShape bar,
        RectangleEdge base) {
      Rectangle2D frame = bar.getFrame();
      g.setPaint(background);
      g.fill(frame);
      g.setPaint(renderer.getItemPaint(row, column));
      g.fill(Hatching.fill(frame, row));
      g.setPaint(ink);
      g.setStroke(OUTLINE);
      g.draw(frame);
    }

    @Override
    public void paintBarShadow(
        Graphics2D g,
        BarRenderer renderer,
        int row,
        int column,
        RectangularShape bar,
        RectangleEdge base,
        boolean pegShadow) {
      // Bars cast no shadows.
    }
  }
}
