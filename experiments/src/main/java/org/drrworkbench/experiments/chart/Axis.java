package org.drrworkbench.experiments.chart;

/**
 * What one direction of a chart means.
 *
 * @param label the quantity
 * @param unit its unit; empty for a pure number
 */
public record Axis(String label, String unit) {
  public Axis {
    if (label.isBlank()) {
      throw new IllegalArgumentException("An axis needs a label.");
    }
  }

  /** An axis of pure numbers. */
  public static Axis of(String label) {
    return new Axis(label, "");
  }

  /** Label and unit as they stand beside the axis. */
  public String text() {
    return unit.isEmpty() ? label : label + " (" + unit + ")";
  }
}
