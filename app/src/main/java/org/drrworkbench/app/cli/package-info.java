/** The commands of the terminal. The only place that writes to the standard streams. */
@NullMarked
package org.drrworkbench.app.cli;

import org.jspecify.annotations.NullMarked;
