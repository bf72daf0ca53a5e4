/** Tests: Charts on the screen. */
@NullMarked
package org.drrworkbench.ui.chart;

import org.jspecify.annotations.NullMarked;
