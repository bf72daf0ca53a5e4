package org.drrworkbench.experiments.chart;

/**
 * How large an exported chart is. Texts keep their size in points, so a wider chart has more room,
 * not larger letters.
 *
 * @param width in inches, 1 to 40
 * @param height in inches, 1 to 40
 * @param dpi pixels an inch of a PNG, 30 to 1200; SVG and PDF are drawn, not rastered
 */
public record ChartSize(double width, double height, int dpi) {
  private static final long MOST_PIXELS = 100_000_000;

  public ChartSize {
    if (!(width >= 1 && width <= 40 && height >= 1 && height <= 40)) {
      throw new IllegalArgumentException(
          "The chart's size is " + width + " x " + height + "; both must be 1 to 40 inches.");
    }
    if (dpi < 30 || dpi > 1200) {
      throw new IllegalArgumentException(
          "The chart's resolution is " + dpi + "; it must be 30 to 1200 dpi.");
    }
    if (width * height * dpi * dpi > MOST_PIXELS) {
      throw new IllegalArgumentException(
          "The chart would have more than 100 million pixels; choose a smaller size or dpi.");
    }
  }

  /** 7 x 4.4 inches at 300 dpi: the width of a page's text. */
  public static ChartSize page() {
    return new ChartSize(7, 4.4, 300);
  }

  /** Width in points. */
  double points() {
    return width * 72;
  }

  /** Height in points. */
  double pointsHigh() {
    return height * 72;
  }

  /** Width of a PNG. */
  public int pixels() {
    return (int) Math.round(width * dpi);
  }

  /** Height of a PNG. */
  public int pixelsHigh() {
    return (int) Math.round(height * dpi);
  }
}
