/**
 * The few direct contacts of app with the engine, for worker processes only: unpacking it safely
 * and asking it whether it works. Networks and training do not belong here.
 */
@NullMarked
package org.drrworkbench.app.engine;

import org.jspecify.annotations.NullMarked;
