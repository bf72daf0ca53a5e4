/**
 * Invented worlds whose best policy is known, as data sets: what an agent can learn in them, and
 * what chance gives, follows from how they are made. Nothing here knows an agent.
 */
@NullMarked
package org.drrworkbench.core.world;

import org.jspecify.annotations.NullMarked;
