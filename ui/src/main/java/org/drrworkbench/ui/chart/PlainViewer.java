package org.drrworkbench.ui.chart;

import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartCanvas;
import org.jfree.chart.fx.ChartViewer;
import org.jspecify.annotations.Nullable;

/**
 * A viewer that is drawn when it is told to and not by itself: JFreeChart's own draws twice at each
 * change of its size. The mouse wheel does not zoom, since it is for scrolling what the chart lies
 * in; dragging does.
 */
final class PlainViewer extends ChartViewer {
  private final Runnable resized;
  private double width;
  private double height;

  /**
   * @param resized called when there is another size to be drawn in
   */
  PlainViewer(Runnable resized) {
    this.resized = resized;
    setFocusTraversable(false);
    setMinSize(0, 0);
    List.of("scroll", "tooltip", "anchor").forEach(this::remove);
    setOnContextMenuRequested(null);
  }

  private void remove(String handler) {
    getCanvas().removeAuxiliaryMouseHandler(getCanvas().getMouseHandler(handler));
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() != width || getHeight() != height) {
      width = getWidth();
      height = getHeight();
      resized.run();
    }
  }

  /** Draws a chart, once, in the present size. */
  void draw(@Nullable JFreeChart chart) {
    ChartCanvas canvas = getCanvas();
    canvas.setChart(null);
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.setChart(chart);
  }
}
