/** Models that predict ratings from means and differences, without vectors. */
@NullMarked
package org.drrworkbench.core.recommend.bias;

import org.jspecify.annotations.NullMarked;
