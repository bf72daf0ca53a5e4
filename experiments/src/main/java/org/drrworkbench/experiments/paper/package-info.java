/**
 * The article's printed figures and how ours stand to them. Reading runs and drawing tables do not
 * belong here.
 */
@NullMarked
package org.drrworkbench.experiments.paper;

import org.jspecify.annotations.NullMarked;
