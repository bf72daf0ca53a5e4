/** Tests of exporting. */
@NullMarked
package org.drrworkbench.ui.export;

import org.jspecify.annotations.NullMarked;
