package org.drrworkbench.core.prepare;

import org.drrworkbench.core.data.DataException;
import org.drrworkbench.core.data.KeptRows;
import org.drrworkbench.core.data.RatingLog;
import org.drrworkbench.core.data.RatingScale;

/**
 * Leaves out ratings of 0 where 0 is the bottom of the scale: the mark with which Book-Crossing and
 * sources like it say that an item was used but not rated. The scale then begins at the lowest
 * rating left. On other scales (1 to 5 stars, -10 to 10) a 0 cannot occur or is a rating like any
 * other, and nothing is left out.
 */
public record ExplicitOnly() implements PreparationStep {
  @Override
  public String word() {
    return "explicit-only";
  }

  @Override
  public int[] keptRows(RatingLog log) {
    boolean zeroIsMark = log.scale().min() == 0;
    return KeptRows.where(log.size(), row -> !zeroIsMark || log.rating(row) != 0);
  }

  @Override
  public RatingScale scale(RatingLog kept, RatingScale before) {
    if (before.min() != 0) {
      return before;
    }
    float lowest = Float.POSITIVE_INFINITY;
    for (int row = 0; row < kept.size(); row++) {
      lowest = Math.min(lowest, kept.rating(row));
    }
    if (!(lowest < before.max())) {
      throw new DataException(
          "All explicit ratings are "
              + lowest
              + ", so that there is nothing to learn from them; leave out explicit-only.");
    }
    return new RatingScale(lowest, before.max());
  }
}
