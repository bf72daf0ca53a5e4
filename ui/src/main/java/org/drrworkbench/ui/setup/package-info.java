/**
 * The screen on which an experiment is put together: a form over {@link
 * org.drrworkbench.experiments.spec.ExperimentSpec}, in parts that each hold the fields of one
 * question (data, preparation, split, models, evaluation). What may stand in a field, and the
 * sentence that says so, come from the spec and its parts. Launching the runs does not belong here,
 * nor does reading or preparing ratings, which is only asked for from here.
 */
@NullMarked
package org.drrworkbench.ui.setup;

import org.jspecify.annotations.NullMarked;
