/**
 * Nearest-neighbour rankers: items by their similarity to the user's positive items, or by what
 * similar users rated positively. Item-by-item weights that are learnt belong to linear.
 */
@NullMarked
package org.drrworkbench.core.recommend.neighbour;

import org.jspecify.annotations.NullMarked;
