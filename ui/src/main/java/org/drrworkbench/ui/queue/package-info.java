/**
 * The runs as the window sees them: a service that launches and watches workers, and what it last
 * saw. Screens do not belong here.
 */
@NullMarked
package org.drrworkbench.ui.queue;

import org.jspecify.annotations.NullMarked;
