package org.drrworkbench.core.data;

/**
 * Which ratings count as positive (the article's "positively evaluated"). Rating and threshold are
 * compared in the single precision that ratings are kept in, so that a 3.3 is not below 3.3.
 *
 * @param threshold a rating, in the data set's unit
 * @param inclusive whether the threshold itself is positive
 */
public record PositiveRule(double threshold, boolean inclusive) {
  public PositiveRule {
    if (!Double.isFinite(threshold)) {
      throw new IllegalArgumentException("The positive threshold is " + threshold + ".");
    }
  }

  /** The default: a normalised rating above 0 (4 and 5 of 5 stars; above 0 on Jester). */
  public static PositiveRule aboveMiddle(RatingScale scale) {
    return new PositiveRule((scale.min() + scale.max()) / 2, false);
  }

  /** Ratings of the threshold and above. */
  public static PositiveRule from(double threshold) {
    return new PositiveRule(threshold, true);
  }

  public boolean isPositive(double rating) {
    float one = (float) rating;
    float other = (float) threshold;
    return inclusive ? one >= other : one > other;
  }
}
