/**
 * Protocols (candidates, relevance, denominators), metrics and per-user results. Anything fitted
 * does not belong here.
 */
@NullMarked
package org.drrworkbench.core.evaluate;

import org.jspecify.annotations.NullMarked;
