/**
 * Nearest-neighbour rankers: items by their similarity to the user's positive items, or by what
 * similar users rated positively.
 */
@NullMarked
package org.drrworkbench.core.recommend.neighbour;

import org.jspecify.annotations.NullMarked;
