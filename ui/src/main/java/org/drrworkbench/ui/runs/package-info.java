/**
 * The screen of runs: their table, what can be done with them, and their figures as they come.
 * Starting and watching workers is in ui.queue, drawing charts in ui.chart.
 */
@NullMarked
package org.drrworkbench.ui.runs;

import org.jspecify.annotations.NullMarked;
