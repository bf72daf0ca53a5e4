/** What the window remembers from one start to the next. Nothing here changes a result. */
@NullMarked
package org.drrworkbench.ui.preferences;

import org.jspecify.annotations.NullMarked;
