/**
 * How a user's history becomes the state s: the one thing in which the members of the DRR family
 * differ. A {@code HistoryEncoder} answers the state; most are {@code PooledEncoder}s (eq. 5),
 * which pool either the item vectors or a GRU's hidden states (eq. 1-4) into one vector A.
 *
 * <p>Where vectors come from (but what {@code TrainedItems} adds to them), actor, critic and
 * learning do not belong here.
 */
@NullMarked
package org.drrworkbench.core.drr.encode;

import org.jspecify.annotations.NullMarked;
