/**
 * Hyperparameters: one declaration each (range, unit, article symbol and value), read by the
 * command line, the window, the spec and the docs. Values of a certain experiment do not belong
 * here.
 */
@NullMarked
package org.drrworkbench.core.hyper;

import org.jspecify.annotations.NullMarked;
