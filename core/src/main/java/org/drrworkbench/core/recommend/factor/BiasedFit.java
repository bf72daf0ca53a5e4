package org.drrworkbench.core.recommend.factor;

import org.drrworkbench.core.recommend.EpochFit;

/** A fit of biased factors, whichever way they are sought. */
interface BiasedFit extends EpochFit {
  /** The parameters as they stand. */
  BiasedFactors factors();
}
