package org.drrworkbench.experiments.chart;

import org.jfree.chart.renderer.xy.DeviationRenderer;

/** Lines in bands, with a marker on every few points: enough to tell lines apart, not to hide. */
final class BandRenderer extends DeviationRenderer {
  private final int markEvery;

  /**
   * @param markEvery a marker on each of so many points; 1 = on all
   */
  BandRenderer(int markEvery) {
    super(true, true);
    this.markEvery = markEvery;
  }

  @Override
  public boolean getItemShapeVisible(int series, int item) {
    // Neighbouring lines carry their markers at different steps; the legend asks for item 0.
    return item == 0 || (item + series * (markEvery / 3 + 1)) % markEvery == 0;
  }
}
