/**
 * JFreeChart pictures and their export to files, without JavaFX, so that the terminal draws them
 * too.
 */
@NullMarked
package org.drrworkbench.experiments.chart;

import org.jspecify.annotations.NullMarked;
