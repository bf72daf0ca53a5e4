/** Speed figures, each against a limit or a peer measured in the same process. */
@NullMarked
package org.drrworkbench.app.bench;

import org.jspecify.annotations.NullMarked;
