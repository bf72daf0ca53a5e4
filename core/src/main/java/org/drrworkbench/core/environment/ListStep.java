package org.drrworkbench.core.environment;

/**
 * What one session's step came to: a list was shown and rated.
 *
 * @param user the user
 * @param fold which fold's factors describe the user and the items
 * @param usual what the candidates would earn that the session began with
 * @param history what is kept of the items before the step, oldest first, at most the history
 *     length
 * @param items the list, best first
 * @param ratings the feedback on each item of the list, in the unit of the scale
 * @param nextHistory the same after the step
 * @param terminated whether nothing is left to recommend
 * @param truncated whether the session was cut off by its number of lists
 */
public record ListStep(
    int user,
    int fold,
    SessionRewards usual,
    int[] history,
    int[] items,
    float[] ratings,
    int[] nextHistory,
    boolean terminated,
    boolean truncated) {}
