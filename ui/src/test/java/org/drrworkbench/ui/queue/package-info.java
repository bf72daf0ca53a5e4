/** Tests: The runs as the window sees them. */
@NullMarked
package org.drrworkbench.ui.queue;

import org.jspecify.annotations.NullMarked;
