/** The JavaFX screens and their view models. The engine (ai.djl) may not be touched here. */
@NullMarked
package org.drrworkbench.ui;

import org.jspecify.annotations.NullMarked;
