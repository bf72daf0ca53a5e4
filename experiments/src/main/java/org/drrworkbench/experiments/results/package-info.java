/**
 * Finished runs read back: their rows, tables and chart data. How tables and charts look belongs to
 * compare and chart, what is still at work to run and queue.
 */
@NullMarked
package org.drrworkbench.experiments.results;

import org.jspecify.annotations.NullMarked;
