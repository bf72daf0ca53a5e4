/**
 * Work off the window's thread and the way back to it; the only room that knows threads. What the
 * work is does not belong here.
 */
@NullMarked
package org.drrworkbench.ui.task;

import org.jspecify.annotations.NullMarked;
