/**
 * The composition root and the command line. Whatever another part could use does not belong here.
 */
@NullMarked
package org.drrworkbench.app;

import org.jspecify.annotations.NullMarked;
