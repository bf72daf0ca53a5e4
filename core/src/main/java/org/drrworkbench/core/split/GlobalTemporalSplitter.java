package org.drrworkbench.core.split;

import java.util.Arrays;
import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.split.Parts.Part;

/**
 * Divides the whole log at one time: rows from that time on are test rows, earlier ones training
 * rows, so that nothing is learned from what came later than any test row. The cut is the time of
 * the row with which, in order of time, {@code 1 - ratio} of all rows begin; rows of that very time
 * are all test rows. In the same way a second cut makes the latest of the training rows validation
 * rows; there are none where that would leave no train row.
 *
 * <p>Users who first appear after the cut are unknown to every model: their rows are dropped and
 * counted. Items that first appear after the cut stay test items, since a system in use meets them
 * too. The seed changes nothing.
 *
 * @param ratio share of all rows that are train or validation rows, above 0 and below 1
 * @param validation validation's share of those, from 0 to below 1
 */
public record GlobalTemporalSplitter(double ratio, double validation) implements Splitter {
  public GlobalTemporalSplitter {
    new UserShares(ratio, validation);
  }

  /** 7:3, with the default validation share. */
  public GlobalTemporalSplitter() {
    this(DEFAULT_RATIO, DEFAULT_VALIDATION);
  }

  @Override
  public String name() {
    return "global-temporal-" + ratio;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    Times.require(log, name());
    long[] times = new long[log.size()];
    Arrays.setAll(times, log::time);
    Arrays.sort(times);
    UserShares shares = new UserShares(ratio, validation);
    int training = shares.training(times.length);
    long cut = training < times.length ? times[training] : Long.MAX_VALUE;
    if (training == times.length || cut == times[0]) {
      throw new DataException(
          "The split "
              + name()
              + " finds no time with ratings before and after it in the right share; choose"
              + " another ratio or another split.");
    }
    // Rows of the cut's own time are test rows, so there may be fewer training rows than asked for.
    while (times[training - 1] == cut) {
      training--;
    }
    int validating = shares.validation(training);
    long validationCut = validating == 0 ? cut : times[training - validating];
    if (validationCut == times[0]) {
      validationCut = cut;
    }
    Parts parts = new Parts(log);
    for (int row = 0; row < log.size(); row++) {
      if (log.time(row) >= validationCut) {
        parts.put(row, log.time(row) >= cut ? Part.TEST : Part.VALIDATION);
      }
    }
    parts.dropTestsOfUnknownUsers();
    return parts.split(name(), seed);
  }
}
