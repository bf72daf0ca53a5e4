/**
 * From the screen into files: what can be exported, the question where to, and the writing. The
 * forms of the files are in experiments.
 */
@NullMarked
package org.drrworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
