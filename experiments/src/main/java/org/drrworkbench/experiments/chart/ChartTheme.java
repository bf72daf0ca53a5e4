package org.drrworkbench.experiments.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * The looks of a chart. Lengths and font sizes are in points (1/72 inch) of the finished picture,
 * on a screen in pixels.
 *
 * @param background behind everything
 * @param text title, labels and axes
 * @param grid lines across the plot
 * @param reference series that others are compared with
 * @param palette colours of the other series, in order
 * @param fontFamily family of all texts
 * @param labelSize font size of an axis's label; other texts are a little larger or smaller
 * @param compact whether room is short: few ticks, a small legend
 */
public record ChartTheme(
    Color background,
    Color text,
    Color grid,
    Color reference,
    List<Color> palette,
    String fontFamily,
    int labelSize,
    boolean compact) {
  private static final float LINE_WIDTH = 1.4f;
  private static final List<float[]> DASHES =
      List.of(
          new float[] {1},
          new float[] {6, 3},
          new float[] {1.5f, 2.5f},
          new float[] {8, 2.5f, 1.5f, 2.5f},
          new float[] {3, 2},
          new float[] {10, 4});

  public ChartTheme {
    palette = List.copyOf(palette);
    if (palette.isEmpty()) {
      throw new IllegalArgumentException("A chart theme needs at least one colour.");
    }
  }

  /**
   * For paper: black on white, and the seven colours of Okabe and Ito, which people with any kind
   * of colour vision tell apart, without their yellow, which is too faint on white.
   */
  public static ChartTheme print() {
    return new ChartTheme(
        Color.WHITE,
        new Color(0x222222),
        new Color(0xD9D9D9),
        new Color(0x7F7F7F),
        List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xCC79A7),
            new Color(0xE69F00),
            new Color(0x56B4E9),
            new Color(0x000000)),
        Font.SANS_SERIF,
        10,
        false);
  }

  /** For a light window: the print theme's hues, darkened where they would be faint on a screen. */
  public static ChartTheme light() {
    return new ChartTheme(
        Color.WHITE,
        new Color(0x24292F),
        new Color(0xD8DEE4),
        new Color(0x6E7781),
        List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x00855F),
            new Color(0xB85C90),
            new Color(0xA87000),
            new Color(0x2E8BC0),
            new Color(0x000000)),
        Font.SANS_SERIF,
        12,
        false);
  }

  /** For a dark window: the same hues, brightened. */
  public static ChartTheme dark() {
    return new ChartTheme(
        new Color(0x0D1117),
        new Color(0xE6EDF3),
        new Color(0x30363D),
        new Color(0x8B949E),
        List.of(
            new Color(0x4A9EE0),
            new Color(0xF0803C),
            new Color(0x2FC296),
            new Color(0xD98BBA),
            new Color(0xF0B429),
            new Color(0x8CCBF2),
            new Color(0xFFFFFF)),
        Font.SANS_SERIF,
        12,
        false);
  }

  /** The same for a small chart, down to about 300 x 180 pixels. */
  public ChartTheme small() {
    return new ChartTheme(background, text, grid, reference, palette, fontFamily, 10, true);
  }

  Font titleFont() {
    return new Font(fontFamily, Font.BOLD, labelSize + 2);
  }

  Font labelFont() {
    return new Font(fontFamily, Font.PLAIN, labelSize);
  }

  Font smallFont() {
    return new Font(fontFamily, Font.PLAIN, labelSize - 1);
  }

  Color colour(Series series, int index) {
    return series.reference() ? reference : palette.get(index % palette.size());
  }

  /** The n-th line: together with colour and marker no two of the first 42 look alike. */
  BasicStroke stroke(int index) {
    float[] dash = DASHES.get(index % DASHES.size());
    return dash.length == 1
        ? new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND)
        : new BasicStroke(LINE_WIDTH, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
  }

  /** The n-th marker, about 6 points wide. */
  Shape marker(int index) {
    return switch (index % 7) {
      case 0 -> new Ellipse2D.Double(-2.8, -2.8, 5.6, 5.6);
      case 1 -> new Rectangle2D.Double(-2.5, -2.5, 5, 5);
      case 2 -> polygon(0, -3.4, 3.2, 2.4, -3.2, 2.4);
      case 3 -> polygon(0, -3.7, 3.7, 0, 0, 3.7, -3.7, 0);
      case 4 -> polygon(0, 3.4, 3.2, -2.4, -3.2, -2.4);
      case 5 ->
          polygon(
              -1, -3, 1, -3, 1, -1, 3, -1, 3, 1, 1, 1, 1, 3, -1, 3, -1, 1, -3, 1, -3, -1, -1, -1);
      default -> polygon(-3, -3, 3, -3, 0, 0, 3, 3, -3, 3, 0, 0);
    };
  }

  private static Shape polygon(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int k = 2; k < xy.length; k += 2) {
      path.lineTo(xy[k], xy[k + 1]);
    }
    path.closePath();
    return path;
  }
}
