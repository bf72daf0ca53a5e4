package org.drrworkbench.core.data;

/**
 * The closed interval ratings live on, in the unit of the data set (stars, points).
 *
 * @param min lowest rating
 * @param max highest rating, above {@code min}
 */
public record RatingScale(double min, double max) {
  public RatingScale {
    if (!(min < max) || Double.isInfinite(min) || Double.isInfinite(max)) {
      throw new IllegalArgumentException(
          "A rating scale needs min < max, both finite, but got " + min + ".." + max + ".");
    }
  }

  /** The rating mapped linearly to [-1, 1], as the article does before training. */
  public double normalise(double rating) {
    return 2 * (rating - min) / (max - min) - 1;
  }

  /** The inverse of {@link #normalise}. */
  public double denormalise(double normalised) {
    return min + (normalised + 1) * (max - min) / 2;
  }

  /** The nearest value on the scale. */
  public double clip(double rating) {
    return Math.min(max, Math.max(min, rating));
  }

  /**
   * Whether the value lies on the scale, in the single precision that ratings are kept in; NaN does
   * not.
   */
  public boolean contains(double rating) {
    float single = (float) rating;
    return single >= (float) min && single <= (float) max;
  }
}
