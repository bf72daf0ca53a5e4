/** Tests: The screen of runs and its parts. */
@NullMarked
package org.drrworkbench.ui.runs;

import org.jspecify.annotations.NullMarked;
