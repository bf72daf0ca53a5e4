/**
 * Work off the window's thread and the way back to it, work that is repeated, and a measure of how
 * long that thread keeps others waiting. Features make no threads of their own. What the work is
 * does not belong here.
 */
@NullMarked
package org.drrworkbench.ui.task;

import org.jspecify.annotations.NullMarked;
