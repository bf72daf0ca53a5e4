package org.drrworkbench.core.hyper;

/**
 * Where a tuner looks for a number: a part of the allowed range in which good values are found.
 *
 * @param low lowest value tried
 * @param high highest value tried, above the lowest
 * @param logarithmic whether the tuner steps by factors rather than by differences; the lowest
 *     value is then above 0
 */
public record SearchRange(double low, double high, boolean logarithmic) {
  public SearchRange {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException(
          "A search range from " + low + " to " + high + " is none; it must rise.");
    }
    if (logarithmic && low <= 0) {
      throw new IllegalArgumentException(
          "A logarithmic search range begins above 0, not at " + low + ".");
    }
  }
}
