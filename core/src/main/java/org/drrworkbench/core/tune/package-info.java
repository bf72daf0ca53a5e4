/**
 * Choosing hyperparameters on validation rows: what to try next, the trials made, and the training
 * session that makes them and then fits once more with the best. Test rows are never seen here, and
 * what a value means belongs to the model that declares it.
 */
@NullMarked
package org.drrworkbench.core.tune;

import org.jspecify.annotations.NullMarked;
