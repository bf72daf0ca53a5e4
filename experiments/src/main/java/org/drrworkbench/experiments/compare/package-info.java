/** Reading finished runs back: seed groups and tables. Drawing does not belong here. */
@NullMarked
package org.drrworkbench.experiments.compare;

import org.jspecify.annotations.NullMarked;
