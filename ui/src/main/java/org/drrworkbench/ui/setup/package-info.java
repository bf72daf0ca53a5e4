/**
 * The screen on which an experiment is put together: a form over {@link
 * org.drrworkbench.experiments.spec.ExperimentSpec}. What may stand in a field, and the sentence
 * that says so, come from the spec and its parts; starting the runs does not belong here.
 */
@NullMarked
package org.drrworkbench.ui.setup;

import org.jspecify.annotations.NullMarked;
