/**
 * The screen of data sets: which there are, how they come here, what is in them. How they are
 * fetched and read belongs to the experiments; which of them an experiment uses, to Set up.
 */
@NullMarked
package org.drrworkbench.ui.datasets;

import org.jspecify.annotations.NullMarked;
