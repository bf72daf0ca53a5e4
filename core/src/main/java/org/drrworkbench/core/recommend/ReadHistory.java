package org.drrworkbench.core.recommend;

import org.jspecify.annotations.Nullable;

/**
 * What a model reads of a user's past when it recommends.
 *
 * @param items oldest first
 * @param weights how much the model makes of each, ratings apart, with sum 1, or less where it
 *     weighs something else too, such as padding; null where the model weighs none
 */
public record ReadHistory(int[] items, float @Nullable [] weights) {
  public ReadHistory {
    if (weights != null && weights.length != items.length) {
      throw new IllegalArgumentException(
          items.length + " items have " + weights.length + " weights; each has one.");
    }
  }
}
