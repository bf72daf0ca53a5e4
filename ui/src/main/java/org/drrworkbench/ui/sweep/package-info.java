/**
 * The screen of sweeps: a form that starts one hyperparameter with several values, and what came of
 * it, as in the article's Figures 4 and 5. How a sweep becomes runs belongs to experiments, their
 * launch to {@code ui.queue}, tables of figures to {@code ui.results}.
 */
@NullMarked
package org.drrworkbench.ui.sweep;

import org.jspecify.annotations.NullMarked;
