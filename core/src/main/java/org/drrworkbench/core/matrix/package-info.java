/**
 * Linear algebra for the models: sparse matrices, products with them, and the few dense operations
 * that call for a native library. Only what a model uses; nothing here knows of users, items or
 * ratings.
 */
@NullMarked
package org.drrworkbench.core.matrix;

import org.jspecify.annotations.NullMarked;
