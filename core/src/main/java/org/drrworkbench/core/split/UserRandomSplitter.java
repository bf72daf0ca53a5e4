package org.drrworkbench.core.split;

import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.random.RandomStream;

/**
 * Divides each user's rows at random: the article's 7:3 split. Of each user's n rows {@code
 * round(ratio n)}, at least one, are training rows, and of those {@code round(validation m)}, never
 * all, validation rows.
 *
 * @param ratio share of a user's rows that are train or validation rows, above 0 and below 1
 * @param validation validation's share of those, from 0 to below 1
 */
public record UserRandomSplitter(double ratio, double validation) implements Splitter {
  public UserRandomSplitter {
    new UserShares(ratio, validation);
  }

  /** The article's 7:3, with the default validation share. */
  public UserRandomSplitter() {
    this(DEFAULT_RATIO, DEFAULT_VALIDATION);
  }

  @Override
  public String name() {
    return "user-random-" + ratio;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    RandomStream random = new RandomStream(seed, "split/user-random");
    return new UserShares(ratio, validation).divide(name(), seed, log, random::shuffle);
  }
}
