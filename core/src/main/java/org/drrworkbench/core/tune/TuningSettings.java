package org.drrworkbench.core.tune;

import org.drrworkbench.core.evaluate.Metric;
import org.drrworkbench.core.evaluate.Protocol;

/**
 * A tuner's budget and what it goes by.
 *
 * @param trials how many sets of values are tried, the declared ones first; 1 to 1000
 * @param method how the next one is chosen
 * @param protocol candidates that validation items are ranked among
 * @param metric what the validation rows are judged by
 * @param listLength L of the metric
 */
public record TuningSettings(
    int trials, SearchMethod method, Protocol protocol, Metric metric, int listLength) {
  public TuningSettings {
    if (trials < 1 || trials > 1000) {
      throw new IllegalArgumentException(
          "tuning.trials is " + trials + "; it must be a whole number from 1 to 1000.");
    }
    if (listLength < 1 || listLength > 1000) {
      throw new IllegalArgumentException(
          "tuning.listLength is " + listLength + "; it must be a whole number from 1 to 1000.");
    }
  }
}
