package org.drrworkbench.core.environment;

/**
 * What one session's step came to: a list was shown and rated.
 *
 * @param episode the session's start
 * @param history positive items before the step, oldest first, at most the history length
 * @param items the list, best first
 * @param ratings the feedback on each item of the list, in the unit of the scale
 * @param nextHistory positive items after the step
 * @param terminated whether the session ended with this step
 */
public record ListStep(
    Episode episode,
    int[] history,
    int[] items,
    float[] ratings,
    int[] nextHistory,
    boolean terminated) {}
