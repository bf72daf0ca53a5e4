/**
 * The article: history encoders, actor, critic, replay, the DDPG update, the offline and the online
 * loop.
 */
@NullMarked
package org.drrworkbench.core.drr;

import org.jspecify.annotations.NullMarked;
