/**
 * One run: its folder, its lock, its worker loop. Several runs together belong to queue and
 * compare.
 */
@NullMarked
package org.drrworkbench.experiments.run;

import org.jspecify.annotations.NullMarked;
