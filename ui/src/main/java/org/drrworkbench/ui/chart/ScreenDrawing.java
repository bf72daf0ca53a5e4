package org.drrworkbench.ui.chart;

import org.drrworkbench.experiments.chart.ChartData;
import org.drrworkbench.experiments.chart.ChartDrawing;
import org.drrworkbench.experiments.chart.ChartKind;
import org.drrworkbench.experiments.chart.ChartTheme;
import org.drrworkbench.ui.theme.Appearance;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jspecify.annotations.Nullable;

/**
 * Puts a chart together for the screen; to be used off the window's thread.
 *
 * @param appearance light or dark
 * @param compact whether title and axis labels are left out, since they stand elsewhere
 */
record ScreenDrawing(Appearance appearance, boolean compact) {
  JFreeChart draw(ChartData data) {
    JFreeChart chart = new ChartDrawing(theme()).draw(data);
    if (chart.getPlot() instanceof XYPlot plot) {
      if (data.kind() == ChartKind.CURVES) {
        // What is under the mouse is looked up in the data: an area for each point costs time.
        plot.getRenderer().setDefaultCreateEntities(false);
      }
      if (compact) {
        plot.getDomainAxis().setLabel(null);
        plot.getRangeAxis().setLabel(null);
        // The uppermost label of the value axis stands half above the plot, and the last one of the
        // other axis half beside it.
        plot.setInsets(new RectangleInsets(7, 2, 2, 14));
      }
    }
    if (compact) {
      chart.setTitle((@Nullable String) null);
      if (data.series().size() == 1) {
        chart.removeLegend();
      }
    }
    return chart;
  }

  private ChartTheme theme() {
    ChartTheme theme = appearance == Appearance.DARK ? ChartTheme.dark() : ChartTheme.light();
    return compact ? theme.small() : theme;
  }
}
