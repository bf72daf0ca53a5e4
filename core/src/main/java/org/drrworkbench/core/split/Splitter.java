package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;

/** A way to divide a log. */
public interface Splitter {
  /** The default share of a user's rows that are not test rows, as in the article. */
  double DEFAULT_RATIO = 0.7;

  /** The default share of the training rows held out for tuning and early stopping. */
  double DEFAULT_VALIDATION = 0.1;

  /** Kind and ratio, such as {@code user-random-0.7}: the name the split will bear. */
  String name();

  /**
   * Divides a log. The same log and seed always give the same split. The rows of each part keep the
   * order of the log.
   *
   * @param seed the run's seed
   * @throws org.drrworkbench.core.data.DataException one sentence, if the log lacks what this way
   *     needs
   */
  Split split(RatingLog log, long seed);
}
