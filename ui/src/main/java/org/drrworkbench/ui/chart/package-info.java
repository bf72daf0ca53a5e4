/**
 * JFreeChart pictures on the screen; the only room of the window that knows JFreeChart. What is
 * drawn is {@link org.drrworkbench.experiments.chart.ChartData}, so that an exported file holds
 * what the screen shows.
 */
@NullMarked
package org.drrworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
