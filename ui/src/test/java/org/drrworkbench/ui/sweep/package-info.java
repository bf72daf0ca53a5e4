/** Tests of the sweep screen. */
@NullMarked
package org.drrworkbench.ui.sweep;

import org.jspecify.annotations.NullMarked;
