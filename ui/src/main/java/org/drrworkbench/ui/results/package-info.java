/**
 * The screen of finished runs: tables of models by list length, and their charts. The table of
 * figures and its words serve the sweep screen too. Reading results.csv, means over seeds and
 * intervals belong to experiments, what is of one hyperparameter to {@code ui.sweep}.
 */
@NullMarked
package org.drrworkbench.ui.results;

import org.jspecify.annotations.NullMarked;
