/** Small controls that several screens share and no library has. */
@NullMarked
package org.drrworkbench.ui.control;

import org.jspecify.annotations.NullMarked;
