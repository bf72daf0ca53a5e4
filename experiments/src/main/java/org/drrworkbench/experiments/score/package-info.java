/**
 * Recommendations made by other programs: their forms, and their evaluation by the same rules as
 * our own. Training does not belong here.
 */
@NullMarked
package org.drrworkbench.experiments.score;

import org.jspecify.annotations.NullMarked;
