/** Runs that belong together: expanding an experiment, running several at a time, resuming it. */
@NullMarked
package org.drrworkbench.experiments.queue;

import org.jspecify.annotations.NullMarked;
