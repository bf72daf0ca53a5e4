/** Where an agent acts: logged feedback, simulated feedback, and the batched list environment. */
@NullMarked
package org.drrworkbench.core.environment;

import org.jspecify.annotations.NullMarked;
