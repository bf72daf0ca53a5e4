/**
 * What the DJL engine lacks: flat parameter buffers, Adam with state that can be saved, clipping by
 * global norm, host buffers, device choice. The article's networks do not belong here.
 */
@NullMarked
package org.drrworkbench.core.nn;

import org.jspecify.annotations.NullMarked;
