/**
 * Models that predict ratings from means and differences. Whatever has a vector for a user or an
 * item belongs to factor.
 */
@NullMarked
package org.drrworkbench.core.recommend.bias;

import org.jspecify.annotations.NullMarked;
