package org.drrworkbench.core.evaluate;

/**
 * One user with at least one test item, as {@link Candidates} sees it. Item arrays are ascending
 * and without repetition, and are not to be modified.
 *
 * @param user the user's index
 * @param itemCount number of items in the catalogue
 * @param seenItems items of the user's train, validation and fold-in rows
 * @param seenPositives those of them that the user rated positively in any of these rows
 * @param testItems items of the user's test rows
 * @param testRatings their ratings, in the data set's unit; where an item was rated twice, the
 *     later one
 * @param positives how many of the test items are positive
 * @param seed the split's seed, for protocols that draw their candidates
 */
record TestUser(
    int user,
    int itemCount,
    int[] seenItems,
    int[] seenPositives,
    int[] testItems,
    float[] testRatings,
    int positives,
    long seed) {}
