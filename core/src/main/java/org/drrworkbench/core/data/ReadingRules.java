package org.drrworkbench.core.data;

import org.jspecify.annotations.Nullable;

/**
 * What a reader does with rows that are not as they should be.
 *
 * @param duplicates what happens to pairs of user and item that repeat
 * @param outOfScale what happens to ratings beyond the scale; null for the format's own way, which
 *     is to refuse them save where a format is known for them
 * @param mostUnreadable the largest share of unreadable rows, 0 to 1, that is left out and counted;
 *     beyond it the data is refused
 * @param zeros what becomes of rows without a rating, where the format has such
 */
public record ReadingRules(
    DuplicatePolicy duplicates,
    @Nullable ScalePolicy outOfScale,
    double mostUnreadable,
    ZeroPolicy zeros) {
  /** Keep the last of repeated pairs, leave out rows without a rating, refuse everything else. */
  public static final ReadingRules STRICT =
      new ReadingRules(DuplicatePolicy.KEEP_LAST, null, 0, ZeroPolicy.DROP);

  public ReadingRules {
    if (!(mostUnreadable >= 0 && mostUnreadable <= 1)) {
      throw new IllegalArgumentException(
          "The largest share of unreadable rows is "
              + mostUnreadable
              + "; it must be from 0 to 1.");
    }
  }

  public ReadingRules withDuplicates(DuplicatePolicy other) {
    return new ReadingRules(other, outOfScale, mostUnreadable, zeros);
  }

  public ReadingRules withOutOfScale(ScalePolicy other) {
    return new ReadingRules(duplicates, other, mostUnreadable, zeros);
  }

  public ReadingRules withMostUnreadable(double share) {
    return new ReadingRules(duplicates, outOfScale, share, zeros);
  }

  public ReadingRules withZeros(ZeroPolicy other) {
    return new ReadingRules(duplicates, outOfScale, mostUnreadable, other);
  }

  /** The same, with a format's own way for ratings beyond the scale where none was chosen. */
  ReadingRules orOutOfScale(ScalePolicy own) {
    return outOfScale == null ? withOutOfScale(own) : this;
  }
}
