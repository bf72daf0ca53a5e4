package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;

/**
 * Divides each user's rows by time: the oldest are train rows, then come validation rows, and the
 * latest are test rows. Rows of equal time count in the order of the log. Counts as in {@link
 * UserRandomSplitter}. The seed changes nothing.
 *
 * @param ratio share of a user's rows that are train or validation rows, above 0 and below 1
 * @param validation validation's share of those, from 0 to below 1
 */
public record UserTemporalSplitter(double ratio, double validation) implements Splitter {
  public UserTemporalSplitter {
    new UserShares(ratio, validation);
  }

  /** 7:3, with the default validation share. */
  public UserTemporalSplitter() {
    this(DEFAULT_RATIO, DEFAULT_VALIDATION);
  }

  @Override
  public String name() {
    return "user-temporal-" + ratio;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    Times.require(log, name());
    return new UserShares(ratio, validation).divide(name(), seed, log, rows -> {});
  }
}
