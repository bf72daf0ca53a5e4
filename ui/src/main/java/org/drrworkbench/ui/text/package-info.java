/**
 * The words on the screen. Each feature's words stand in a {@code texts.properties} beside its
 * classes; sentences of errors come with the errors and do not belong here.
 */
@NullMarked
package org.drrworkbench.ui.text;

import org.jspecify.annotations.NullMarked;
