/**
 * What ranks items: the scorer and model contracts and every comparison model, one file per model.
 * The article's agent has a room of its own, core.drr.
 */
@NullMarked
package org.drrworkbench.core.recommend;

import org.jspecify.annotations.NullMarked;
