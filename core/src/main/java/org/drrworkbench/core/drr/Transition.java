package org.drrworkbench.core.drr;

/**
 * One (s, a, r, s') of one user, the states given by ids.
 *
 * @param user the user
 * @param fold which fold's factors describe the state
 * @param history positive items before, oldest first
 * @param items the items shown
 * @param action what the actor answered, noise included; empty where nobody asks for it
 * @param rewards r for each item shown, or one for the whole list
 * @param nextHistory positive items after
 * @param terminated whether nothing follows that is to be valued
 */
record Transition(
    int user,
    int fold,
    int[] history,
    int[] items,
    float[] action,
    float[] rewards,
    int[] nextHistory,
    boolean terminated) {}
