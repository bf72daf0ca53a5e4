/** How the window looks: light or dark, and the style sheets. Charts' looks are in ui.chart. */
@NullMarked
package org.drrworkbench.ui.theme;

import org.jspecify.annotations.NullMarked;
