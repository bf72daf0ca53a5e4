package org.drrworkbench.core.evaluate;

/** The metrics that look at the lists of all users together. */
interface ListTotals {
  /**
   * @param metric one of scope {@link MetricScope#ALL_LISTS}
   * @param length index of the list length
   * @return NaN without a list
   */
  double of(Metric metric, int length);

  /** How many users have a list. */
  int users();
}
