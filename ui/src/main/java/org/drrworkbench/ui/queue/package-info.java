/**
 * The runs as the window sees them: how experiments are checked and launched, a service that starts
 * and watches workers, and what it last saw. The queue itself belongs to experiments, forms and
 * lists to their screens.
 */
@NullMarked
package org.drrworkbench.ui.queue;

import org.jspecify.annotations.NullMarked;
