/**
 * What ranks items: the scorer and model contracts, what fits in epochs or in one piece, PMF (whose
 * factors the agents start from) and the rankers that need no fit worth the name. The other
 * comparison models have rooms by family below; the article's agent has one of its own, core.drr.
 */
@NullMarked
package org.drrworkbench.core.recommend;

import org.jspecify.annotations.NullMarked;
