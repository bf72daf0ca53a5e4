/**
 * Linear rankers of positive ratings: a user's scores are the row of the user's positive items
 * times an item-by-item matrix, dense (EASE), sparse (SLIM) or of low rank (PureSVD). Factor models
 * of ratings are not here.
 */
@NullMarked
package org.drrworkbench.core.recommend.linear;

import org.jspecify.annotations.NullMarked;
