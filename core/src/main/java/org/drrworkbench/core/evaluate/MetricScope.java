package org.drrworkbench.core.evaluate;

/** What one figure of a metric is made of. */
public enum MetricScope {
  /** A value for each user and list length. */
  LIST,
  /** A value for each user, whatever the list length (given as 0). */
  RANKING,
  /** Other metrics' averages, for each list length. */
  AVERAGES,
  /** The lists of all users together, for each list length. */
  ALL_LISTS,
  /** All test rows: one figure a run, with protocol rated-only and list length 0. */
  PREDICTIONS,
  /** Sessions with simulated users, for each list length; no protocol of test rows has it. */
  SESSIONS;

  /** The list lengths it has figures at. */
  int[] at(int[] listLengths) {
    return this == RANKING || this == PREDICTIONS ? new int[] {0} : listLengths;
  }
}
