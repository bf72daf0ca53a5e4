package org.drrworkbench.core.recommend;

import org.drrworkbench.core.data.RowSet;

/** A fitted model. It cannot exist without naming the rows it was fitted on. */
public interface Recommender extends ItemScorer {
  /** Every row that shaped the scores, through whatever part. */
  RowSet fittedOn();
}
