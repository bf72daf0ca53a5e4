package org.drrworkbench.experiments.chart;

import java.util.Locale;

/** The pictures there are. */
public enum ChartKind {
  /** Logged figures over gradient steps; an interval is a band. */
  CURVES,
  /** A metric of several models, a group of bars for each list length. */
  BARS,
  /** A metric of several models over list lengths, a line for each model. */
  LINES,
  /** Metrics over the values of a hyperparameter; an interval is an error bar. */
  SWEEP;

  /**
   * The kind of a word.
   *
   * @throws IllegalArgumentException one sentence with the known words
   */
  public static ChartKind of(String word) {
    for (ChartKind kind : values()) {
      if (kind.name().toLowerCase(Locale.ROOT).equals(word)) {
        return kind;
      }
    }
    throw new IllegalArgumentException(
        "There is no chart kind '" + word + "'; choose from curves, bars, lines, sweep.");
  }
}
