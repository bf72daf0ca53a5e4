/**
 * From the screen into files: what can be exported, the question where to, and the word of how it
 * went. What is exported belongs to its screen, the forms of the files to experiments.
 */
@NullMarked
package org.drrworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
