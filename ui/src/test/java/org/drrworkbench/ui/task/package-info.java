/** Tests of work off the window's thread, and what does it in a test's own. */
@NullMarked
package org.drrworkbench.ui.task;

import org.jspecify.annotations.NullMarked;
