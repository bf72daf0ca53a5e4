package org.drrworkbench.experiments.chart;

/**
 * One figure of a chart.
 *
 * @param x finite
 * @param y the figure; one that is not finite is not drawn
 * @param halfInterval half the interval about y; NaN for none
 */
public record Point(double x, double y, double halfInterval) {
  public Point {
    if (!Double.isFinite(x)) {
      throw new IllegalArgumentException("A point of a chart has x = " + x + ".");
    }
  }

  /** A figure without an interval. */
  public static Point of(double x, double y) {
    return new Point(x, y, Double.NaN);
  }

  boolean hasInterval() {
    return Double.isFinite(halfInterval);
  }
}
