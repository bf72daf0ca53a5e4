package org.drrworkbench.core.split;

import java.util.BitSet;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RowsByUser;
import org.drrworkbench.core.random.RandomStream;
import org.drrworkbench.core.split.Parts.Part;

/**
 * A division that somebody made before: the rows to test on are given. Those of users without any
 * other row are dropped and counted. Validation rows are carved at random from each user's other
 * rows.
 */
public final class GivenSplitter implements Splitter {
  private final String name;
  private final BitSet testRows;
  private final UserShares shares;

  /**
   * @param name {@code given}, or the same with a fold, such as {@code given-fold3}
   * @param testRows numbers of the rows to test on
   * @param validation share of a user's training rows that are validation rows, from 0 to below 1
   */
  public GivenSplitter(String name, BitSet testRows, double validation) {
    this.name = name;
    this.testRows = (BitSet) testRows.clone();
    shares = UserShares.ofValidation(validation);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Split split(RatingLog log, long seed) {
    Parts parts = new Parts(log);
    for (int row = testRows.nextSetBit(0); row >= 0; row = testRows.nextSetBit(row + 1)) {
      parts.put(row, Part.TEST);
    }
    parts.dropTestsOfUnknownUsers();
    parts.carveValidation(
        new RowsByUser(log), shares, new RandomStream(seed, "split/" + name + "/validation"));
    return parts.split(name, seed);
  }
}
