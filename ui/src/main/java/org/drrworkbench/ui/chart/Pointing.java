package org.drrworkbench.ui.chart;

import java.awt.geom.Rectangle2D;
import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.ui.text.Texts;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.entity.CategoryItemEntity;
import org.jfree.chart.entity.ChartEntity;
import org.jfree.chart.entity.EntityCollection;
import org.jfree.chart.entity.XYItemEntity;
import org.jfree.chart.plot.XYPlot;
import org.jspecify.annotations.Nullable;

/** Says what is under the mouse in a chart. */
final class Pointing {
  private static final Texts TEXTS = Texts.beside(Pointing.class);

  private Pointing() {}

  /**
   * The figures at a place of the viewer; empty where there are none.
   *
   * @param data what the viewer shows
   */
  static String at(PlainViewer viewer, ChartData data, double x, double y) {
    ChartRenderingInfo info = viewer.getRenderingInfo();
    if (viewer.getChart() == null || info == null) {
      return "";
    }
    Rectangle2D area = info.getPlotInfo().getDataArea();
    if (!area.contains(x, y)) {
      return "";
    }
    if (data.kind() == ChartKind.CURVES && viewer.getChart().getPlot() instanceof XYPlot plot) {
      return ReadOut.at(
          data, plot.getDomainAxis().java2DToValue(x, area, plot.getDomainAxisEdge()));
    }
    EntityCollection entities = info.getEntityCollection();
    return entities == null ? "" : words(entities.getEntity(x, y));
  }

  private static String words(@Nullable ChartEntity entity) {
    if (entity instanceof XYItemEntity point) {
      return TEXTS.get(
          "readOut.of",
          point.getDataset().getSeriesKey(point.getSeriesIndex()),
          ReadOut.number(point.getDataset().getYValue(point.getSeriesIndex(), point.getItem())));
    } else if (entity instanceof CategoryItemEntity bar) {
      Number value = bar.getDataset().getValue(bar.getRowKey(), bar.getColumnKey());
      return TEXTS.get(
          "readOut.bar",
          bar.getRowKey(),
          bar.getColumnKey(),
          ReadOut.number(value == null ? Double.NaN : value.doubleValue()));
    }
    return "";
  }
}
