/** Results in the files of others: what a user takes away from the workbench. */
@NullMarked
package org.drrworkbench.experiments.export;

import org.jspecify.annotations.NullMarked;
