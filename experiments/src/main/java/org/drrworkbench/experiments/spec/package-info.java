/** What to run, as self-validating records with a JSON form. Executing it does not belong here. */
@NullMarked
package org.drrworkbench.experiments.spec;

import org.jspecify.annotations.NullMarked;
