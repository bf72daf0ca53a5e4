/**
 * Named arrays: the form in which anything that trains hands out its whole state and takes it back.
 * Files do not belong here.
 */
@NullMarked
package org.drrworkbench.core.snapshot;

import org.jspecify.annotations.NullMarked;
