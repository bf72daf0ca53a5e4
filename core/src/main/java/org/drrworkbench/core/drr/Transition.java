package org.drrworkbench.core.drr;

/**
 * One (s, a, r, s') of one user, the states given by ids. The actions of record are the items
 * shown, each with a reward of its own.
 *
 * @param user the user
 * @param fold which fold's factors describe the state
 * @param history positive items before, oldest first
 * @param items the items shown
 * @param rewards r for each item shown
 * @param nextHistory positive items after
 * @param terminated whether the session ended, so that nothing follows to be valued
 */
record Transition(
    int user,
    int fold,
    int[] history,
    int[] items,
    float[] rewards,
    int[] nextHistory,
    boolean terminated) {}
