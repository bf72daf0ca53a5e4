/** Tests of the results screen, and run folders with made-up results for it and its neighbours. */
@NullMarked
package org.drrworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
