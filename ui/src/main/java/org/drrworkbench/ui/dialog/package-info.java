/**
 * Questions and messages to the user, behind an interface so that view models ask without a window.
 */
@NullMarked
package org.drrworkbench.ui.dialog;

import org.jspecify.annotations.NullMarked;
