package org.drrworkbench.ui.runs;

import java.util.function.Supplier;
import org.drrworkbench.experiments.chart.ChartData;

/**
 * A chart of figures as they come.
 *
 * @param shown as many points as a screen shows
 * @param whole every figure logged, as a file should hold them; to be asked for off the window's
 *     thread
 */
record LiveFigure(ChartData shown, Supplier<ChartData> whole) {}
