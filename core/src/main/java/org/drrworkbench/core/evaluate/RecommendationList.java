package org.drrworkbench.core.evaluate;

/**
 * One user's recommended items, first place first; arrays of equal length, not to be modified.
 *
 * @param user the user's index
 * @param items item indexes
 * @param scores the scorer's scores, never rising
 * @param relevant whether the item is a positive test item of the user
 */
public record RecommendationList(int user, int[] items, float[] scores, boolean[] relevant) {}
