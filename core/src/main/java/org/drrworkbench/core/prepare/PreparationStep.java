package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;

/** One rule that leaves out rows. Equal logs and equal steps give equal rows. */
public sealed interface PreparationStep
    permits ExplicitOnly, RatingRange, KCore, FewestLikes, UserSample {
  /** A word for names and tables, without spaces, such as {@code k-core-10}. */
  String word();

  /** The rows of the log that stay, ascending. */
  int[] keptRows(RatingLog log);

  /**
   * The scale of what stayed.
   *
   * @param kept the rows that stayed, at least one
   * @param before the scale before this step
   */
  default RatingScale scale(RatingLog kept, RatingScale before) {
    return before;
  }
}
