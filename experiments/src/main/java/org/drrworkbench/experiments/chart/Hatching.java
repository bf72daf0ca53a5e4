package org.drrworkbench.experiments.chart;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/**
 * Fills for bars that are told apart by their stripes too, not by colour alone. Stripes are cut out
 * of the shape, so they stay sharp in every file format.
 */
final class Hatching {
  /** From one stripe to the next, in points. */
  private static final double STEP = 5;

  private static final BasicStroke STRIPE =
      new BasicStroke(1.1f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

  private Hatching() {}

  /** The n-th fill of a bar: plain, then five kinds of stripes. */
  static Shape fill(Rectangle2D bar, int index) {
    int kind = index % 6;
    if (kind == 0 || bar.isEmpty()) {
      return bar;
    }
    Path2D stripes = new Path2D.Double();
    if (kind == 1 || kind == 3) {
      diagonals(stripes, bar, 1);
    }
    if (kind == 2 || kind == 3) {
      diagonals(stripes, bar, -1);
    }
    if (kind == 4) {
      for (double y = firstStripe(bar.getMinY()); y < bar.getMaxY(); y += STEP) {
        line(stripes, bar.getMinX(), y, bar.getMaxX(), y);
      }
    }
    if (kind == 5) {
      for (double x = bar.getMinX() + STEP / 2; x < bar.getMaxX(); x += STEP * 0.6) {
        line(stripes, x, bar.getMinY(), x, bar.getMaxY());
      }
    }
    Area filled = new Area(bar);
    filled.subtract(new Area(STRIPE.createStrokedShape(stripes)));
    return filled;
  }

  private static void diagonals(Path2D stripes, Rectangle2D bar, int direction) {
    double width = bar.getWidth();
    double first = firstStripe(bar.getMinY() - width);
    for (double y = first; y < bar.getMaxY() + width; y += STEP) {
      line(stripes, bar.getMinX(), y, bar.getMaxX(), y + direction * width);
    }
  }

  /** Stripes of neighbouring bars begin at the same heights. */
  private static double firstStripe(double from) {
    return Math.ceil(from / STEP) * STEP + STEP / 2;
  }

  private static void line(Path2D path, double x1, double y1, double x2, double y2) {
    path.moveTo(x1, y1);
    path.lineTo(x2, y2);
  }
}
