/**
 * Named generators whose state can be saved: the only source of randomness of the project. Anything
 * that decides what to do with a random number does not belong here.
 */
@NullMarked
package org.drrworkbench.core.random;

import org.jspecify.annotations.NullMarked;
