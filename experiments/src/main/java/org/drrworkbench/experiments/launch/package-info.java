/** How a worker process is started, on this machine or elsewhere. */
@NullMarked
package org.drrworkbench.experiments.launch;

import org.jspecify.annotations.NullMarked;
