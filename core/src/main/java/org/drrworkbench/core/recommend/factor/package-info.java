/**
 * Factor models with biases, and those of implicit feedback. Plain PMF, whose factors the agents
 * and the usual simulator use, lies one room up.
 */
@NullMarked
package org.drrworkbench.core.recommend.factor;

import org.jspecify.annotations.NullMarked;
