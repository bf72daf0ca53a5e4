package org.drrworkbench.core.split;

import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;

/** What ways that divide by time ask of a log. */
final class Times {
  private Times() {}

  /**
   * @param split name of the split
   * @throws DataException if the log has no time stamps
   */
  static void require(RatingLog log, String split) {
    if (!log.hasTimes()) {
      throw new DataException(
          "The split "
              + split
              + " needs time stamps, which this data set does not have; choose user-random.");
    }
  }
}
