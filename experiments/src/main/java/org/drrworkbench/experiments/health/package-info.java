/**
 * What an agent's logged figures say about its health: rules that look at the log of a run, of one
 * at work too, and answer with a sentence that says what was seen and what to do. Thresholds and
 * their reasons stand in docs/health.md. How logs are read and warnings shown does not belong here.
 */
@NullMarked
package org.drrworkbench.experiments.health;

import org.jspecify.annotations.NullMarked;
