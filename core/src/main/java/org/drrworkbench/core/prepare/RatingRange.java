package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;
import org.jspecify.annotations.Nullable;

/**
 * Keeps ratings within bounds, which belong to the range; bounds and ratings are compared in the
 * single precision that ratings are kept in. The scale stays as it is.
 *
 * @param min lowest rating kept, in the data set's unit; null for no bound
 * @param max highest rating kept; null for no bound; one of the two is given
 */
public record RatingRange(@Nullable Double min, @Nullable Double max) implements PreparationStep {
  public RatingRange {
    if (min == null && max == null) {
      throw new IllegalArgumentException("A rating range needs a lowest or a highest rating.");
    }
    refuseInfinite("min", min);
    refuseInfinite("max", max);
    if (min != null && max != null && min > max) {
      throw new IllegalArgumentException(
          "The rating range is "
              + min
              + " to "
              + max
              + "; the lowest must not exceed the highest.");
    }
  }

  private static void refuseInfinite(String bound, @Nullable Double value) {
    if (value != null && !Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "The rating range's " + bound + " is " + value + "; it must be a finite number.");
    }
  }

  @Override
  public String word() {
    if (min == null) {
      return "ratings-to-" + text(max);
    }
    return "ratings-from-" + text(min) + (max == null ? "" : "-to-" + text(max));
  }

  /** Whole numbers without decimals. */
  static String text(@Nullable Double value) {
    return String.valueOf(value).replaceFirst("\\.0$", "");
  }

  @Override
  public int[] keptRows(RatingLog log) {
    float from = min == null ? Float.NEGATIVE_INFINITY : min.floatValue();
    float to = max == null ? Float.POSITIVE_INFINITY : max.floatValue();
    return KeptRows.where(log.size(), row -> log.rating(row) >= from && log.rating(row) <= to);
  }
}
