package org.drrworkbench.core.recommend.factor;

import java.util.stream.IntStream;
import org.drrworkbench.core.data.PositiveRule;
import org.drrworkbench.core.data.RatingLog;

/** The positive rows of a log: all that models of implicit feedback see. */
final class Positives {
  private Positives() {}

  static RatingLog of(RatingLog rows, PositiveRule rule) {
    return rows.select(
        IntStream.range(0, rows.size()).filter(row -> rule.isPositive(rows.rating(row))).toArray());
  }
}
