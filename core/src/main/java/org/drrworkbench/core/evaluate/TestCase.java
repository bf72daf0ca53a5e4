package org.drrworkbench.core.evaluate;

/**
 * One list to be judged: where it is chosen from, and what counts as found.
 *
 * @param candidates items to choose from, ascending and without repetition; not to be modified
 * @param positives how many positive test items there are to find, whether or not all are
 *     candidates
 */
record TestCase(int[] candidates, int positives) {}
