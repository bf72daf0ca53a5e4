/**
 * Ratings as they are: the columnar log, its scale and positive rule, the catalogue of titles and
 * attributes, and one reader per published format. Splits, models and anything fitted do not belong
 * here.
 */
@NullMarked
package org.drrworkbench.core.data;

import org.jspecify.annotations.NullMarked;
