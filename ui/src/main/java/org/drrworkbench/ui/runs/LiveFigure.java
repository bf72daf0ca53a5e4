package org.drrworkbench.ui.runs;

import java.util.function.Supplier;
import org.drrworkbench.experiments.chart.ChartData;
import org.jspecify.annotations.Nullable;

/**
 * A chart of figures as they come.
 *
 * @param shown as many points as a screen shows; null if none of the figures is a number
 * @param whole every figure logged, as a file should hold them; to be asked for off the window's
 *     thread
 */
record LiveFigure(@Nullable ChartData shown, Supplier<ChartData> whole) {}
