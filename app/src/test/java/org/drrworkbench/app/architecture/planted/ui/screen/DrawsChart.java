package org.drrworkbench.app.architecture.planted.ui.screen;

import org.jfree.chart.JFreeChart;

/** Breaks the rule that charts are drawn in one room. */
final class DrawsChart {
  void touches(JFreeChart chart) {
    chart.clearSubtitles();
  }
}
