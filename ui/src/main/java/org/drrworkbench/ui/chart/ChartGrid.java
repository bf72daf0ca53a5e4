package org.drrworkbench.ui.chart;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Charts side by side, all of one size, that fill the room there is. */
public final class ChartGrid extends Pane {
  private static final double LEAST_WIDTH = 250;
  private static final double LEAST_HEIGHT = 150;
  private static final double GAP = 8;

  private int columns(double width, int count) {
    int most = (int) Math.max(1, Math.floor((width + GAP) / (LEAST_WIDTH + GAP)));
    int columns = Math.min(most, count);
    // Four charts in two rows of two look better than in one of three and one of one.
    int rows = rows(columns, count);
    return (count + rows - 1) / rows;
  }

  private static int rows(int columns, int count) {
    return (count + columns - 1) / columns;
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    int count = getManagedChildren().size();
    if (count == 0) {
      return LEAST_HEIGHT;
    }
    int rows = rows(columns(width < 0 ? getWidth() : width, count), count);
    return rows * LEAST_HEIGHT + (rows - 1) * GAP;
  }

  @Override
  public javafx.geometry.Orientation getContentBias() {
    return javafx.geometry.Orientation.HORIZONTAL;
  }

  @Override
  protected void layoutChildren() {
    List<Node> charts = getManagedChildren();
    if (charts.isEmpty()) {
      return;
    }
    int columns = columns(getWidth(), charts.size());
    int rows = rows(columns, charts.size());
    double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
    double height = Math.floor((getHeight() - (rows - 1) * GAP) / rows);
    for (int k = 0; k < charts.size(); k++) {
      double x = k % columns * (width + GAP);
      int row = k / columns;
      double y = row * (height + GAP);
      charts.get(k).resizeRelocate(x, y, width, height);
    }
  }
}
