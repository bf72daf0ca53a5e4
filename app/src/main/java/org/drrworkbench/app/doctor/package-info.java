/** Looks at the machine and says what to do. Printing the findings does not belong here. */
@NullMarked
package org.drrworkbench.app.doctor;

import org.jspecify.annotations.NullMarked;
