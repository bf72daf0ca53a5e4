package org.drrworkbench.core.recommend;

/** A fit of PMF's vectors, whichever way they are sought. */
interface PmfFit extends EpochFit {
  /** The vectors as they stand. */
  Factors factors();
}
