/**
 * How one log becomes train, validation and test rows. Readers and protocols do not belong here.
 */
@NullMarked
package org.drrworkbench.core.split;

import org.jspecify.annotations.NullMarked;
