/**
 * The window's frame: side bar, menu, keyboard, remembered state, and the path of errors nobody
 * caught. The screens' contents do not belong here.
 */
@NullMarked
package org.drrworkbench.ui.shell;

import org.jspecify.annotations.NullMarked;
