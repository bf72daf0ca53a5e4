package org.drrworkbench.experiments.chart;

/**
 * What one direction of a chart means.
 *
 * @param label the quantity
 * @param unit its unit; empty for a pure number
 * @param scale how its values are spaced
 */
public record Axis(String label, String unit, Scale scale) {
  /** How values become places. */
  public enum Scale {
    LINEAR,
    /** Powers of ten are equally far apart; for values above zero. */
    LOGARITHMIC,
    /** Values are milliseconds since 1970 (UTC), and dates are written beside the axis. */
    TIME
  }

  public Axis {
    if (label.isBlank()) {
      throw new IllegalArgumentException("An axis needs a label.");
    }
  }

  /** A linear axis. */
  public Axis(String label, String unit) {
    this(label, unit, Scale.LINEAR);
  }

  /** A linear axis of pure numbers. */
  public static Axis of(String label) {
    return new Axis(label, "");
  }

  /** A logarithmic axis of pure numbers above zero. */
  public static Axis logarithmic(String label) {
    return new Axis(label, "", Scale.LOGARITHMIC);
  }

  /** An axis of times, in milliseconds since 1970 (UTC). */
  public static Axis time(String label) {
    return new Axis(label, "", Scale.TIME);
  }

  /** Label and unit as they stand beside the axis. */
  public String text() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
